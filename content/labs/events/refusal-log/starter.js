const url = 'ws://localhost:4321/refuse?status=403';

try {
	const socket = new WebSocket(url);
	socket.onopen = () => console.log('open');
} catch (error) {
	console.log('error', error.message);
}
