const socket = new WebSocket('ws://localhost:4321/echo');

socket.onmessage = (event) => {
	socket.send('Hello, server!');
	socket.close(1000);
};
