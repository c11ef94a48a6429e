const server = 'ws://localhost:4321';

connect('first', `${server}/echo`);
connect('second', `${server}/refuse?status=503`);
connect('third', `${server}/echo#top`);

function connect(name, url) {
	try {
		const socket = new WebSocket(url);
		socket.onopen = () => {
			console.log(name, 'connected');
			socket.close(1000);
		};
	} catch (error) {
		const bad = error.name === 'SyntaxError';
		console.log(name, bad ? 'bad address' : 'no connection');
	}
}
