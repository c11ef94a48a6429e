const echo = 'ws://localhost:4321/echo';
const refuse = 'ws://localhost:4321/refuse';

connect('first', echo);
connect('second', `${echo}#top`);
setTimeout(connect, 400, 'third', refuse);

function connect(name, url) {
	try {
		const socket = new WebSocket(url);
		console.log(name, 'connected');
		socket.onopen = () => socket.close(1000);
	} catch {
		console.log(name, 'no connection');
	}
}
