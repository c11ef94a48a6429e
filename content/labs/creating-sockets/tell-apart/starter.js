const server = 'ws://localhost:4321';

connect('first', `${server}/echo`);
connect('second', `${server}/refuse?status=503`);
connect('third', `${server}/echo#top`);

function connect(name, url) {
	try {
		const socket = new WebSocket(url);
		console.log(name, 'connected');
		socket.onopen = () => socket.close(1000);
	} catch {
		console.log(name, 'no connection');
	}
}
