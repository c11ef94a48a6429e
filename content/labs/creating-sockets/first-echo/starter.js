const socket = new WebSocket('ws://localhost:4321/echo');
console.log('created', socket.readyState);

socket.onopen = () => {
	console.log('open', socket.readyState);
	socket.send('Hello');
};

socket.onmessage = (event) => {
	console.log('message', event.data);
	socket.close(1000);
};

socket.onclose = (event) => {
	console.log('close', event.code, event.wasClean);
};

console.log('end of the script');
