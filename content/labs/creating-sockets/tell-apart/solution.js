const server = 'ws://localhost:4321';

connect('first', `${server}/echo`);
connect('second', `${server}/refuse?status=503`);
connect('third', `${server}/echo#top`);

function connect(name, url) {
	try {
		const socket = new WebSocket(url);
		let opened = false;
		socket.onopen = () => {
			opened = true;
			console.log(name, 'connected');
			socket.close(1000);
		};
		socket.onclose = () => {
			if (!opened) console.log(name, 'no connection');
		};
	} catch {
		console.log(name, 'bad address');
	}
}
