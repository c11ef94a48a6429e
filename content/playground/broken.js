// Without parameters, the number of a room. With its number, each of the ten servers there can be asked.
const socket = new WebSocket('ws://localhost:4321/broken');

socket.onopen = () => {
	console.log('open');
	socket.send('Hello');
};

socket.onmessage = (event) => {
	console.log('message', event.data);
};

socket.onclose = (event) => {
	console.log('close', event.code, event.reason, event.wasClean);
};
