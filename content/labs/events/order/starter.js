const server = 'ws://localhost:4321';
const url = `${server}/violate?kind=rsv&after=300`;
const socket = new WebSocket(url);

socket.onclose = (event) => {
	console.log('close', event.code, event.wasClean);
};
socket.onerror = (event) => {
	console.log('error', event.message);
};
socket.onmessage = (event) => {
	console.log('message', event.data);
};
socket.onopen = () => {
	console.log('open');
	socket.send('Hello');
};
