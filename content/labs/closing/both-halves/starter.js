const socket = new WebSocket('ws://localhost:4321/echo');

socket.onopen = () => {
	socket.send('last words');
	socket.close(1000, 'done');
	console.log('close() has returned', socket.readyState);
};
socket.onmessage = (event) => {
	console.log('message', event.data);
};
socket.onclose = ({ code, reason, wasClean }) => {
	console.log('close', code, reason, wasClean);
};
