const url = 'ws://localhost:4321/refuse?status=403';
const socket = new WebSocket(url);

socket.onerror = () => console.log('error');
socket.onclose = (event) => {
	console.log('close', event.code);
};
socket.close();
