const url = 'ws://localhost:4321/refuse?status=403';

try {
	const socket = new WebSocket(url);
	console.log('created', socket.readyState);

	socket.onopen = () => console.log('open');
	socket.onerror = (event) => {
		console.log('error', event.message);
	};
	socket.onclose = (event) => {
		console.log('close', event.code, event.wasClean);
	};
} catch (error) {
	console.log('caught', error.name);
}
