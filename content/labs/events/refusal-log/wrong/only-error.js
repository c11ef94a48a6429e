const url = 'ws://localhost:4321/refuse?status=403';
const socket = new WebSocket(url);

socket.onerror = (event) => {
	console.log('error', event.message);
	console.log('close', event.code);
};
