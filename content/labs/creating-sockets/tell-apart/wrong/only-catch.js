const echo = 'ws://localhost:4321/echo';
const refuse = 'ws://localhost:4321/refuse';

connect('first', echo);
connect('second', `${echo}#top`);
setTimeout(connect, 400, 'third', refuse);

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
