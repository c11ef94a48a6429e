const url = 'ws://localhost:4321/refuse?status=403';
const socket = new WebSocket(url);
const log = () => {
	console.log('error');
	console.log('close', 1006);
};

socket.onerror = log;
socket.onclose = log;
