const socket = new WebSocket('ws://localhost:4321/echo');

socket.onmessage = (event) => {
	console.log('message', event.data);
};
socket.onopen = () => {
	socket.send('Hello, server!');
	socket.close(1000);
};
