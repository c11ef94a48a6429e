const socket = new WebSocket('ws://localhost:4321/echo');

socket.onopen = () => socket.send('Hello, server!');

socket.onmessage = (event) => {
	console.log('message', event.data);
	socket.close();
};
