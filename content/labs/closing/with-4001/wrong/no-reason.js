const socket = new WebSocket('ws://localhost:4321/echo');

socket.onopen = () => {
	socket.send('my answer');
};
socket.onmessage = (event) => {
	console.log('message', event.data);
	socket.close(4001);
};
socket.onclose = ({ code, reason }) => {
	console.log('close', code, reason);
};
