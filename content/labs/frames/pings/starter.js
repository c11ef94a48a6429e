const server = 'ws://localhost:4321';
const socket = new WebSocket(`${server}/ping?every=200`);

socket.onopen = () => console.log('open');
socket.onping = () => console.log('ping');
socket.onpong = () => console.log('pong');
socket.addEventListener('ping', () => console.log('ping'));

let count = 0;
socket.onmessage = (event) => {
	console.log('message', event.data);
	count += 1;
	if (count === 3) socket.close(1000);
};
socket.onclose = () => console.log('close');
