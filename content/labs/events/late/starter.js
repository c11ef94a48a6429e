const server = 'ws://localhost:4321';
const url = `${server}/flood?count=3&every=400&size=1`;
const socket = new WebSocket(url);

await new Promise((done) => setTimeout(done, 1000));
console.log('listening, readyState', socket.readyState);

socket.onopen = () => console.log('open');
socket.onmessage = (event) => {
	console.log('message', event.data);
	if (event.data === '3') socket.close(1000);
};
socket.onclose = () => console.log('close');
