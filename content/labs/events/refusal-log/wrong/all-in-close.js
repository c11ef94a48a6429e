const url = 'ws://localhost:4321/refuse?status=403';
const socket = new WebSocket(url);

socket.onclose = (event) => {
	console.log('error');
	console.log('close', event.code);
};
