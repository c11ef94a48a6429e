const echo = 'ws://localhost:4321/echo';
const refuse = 'ws://localhost:4321/refuse';

connect('first', echo);
connect('second', `${echo}#top`);
setTimeout(connect, 400, 'third', refuse);

function connect(name, url) {
	try {
		const socket = new WebSocket(url);
		const open = socket.readyState === WebSocket.OPEN;
		console.log(name, open ? 'connected' : 'no connection');
		socket.onopen = () => socket.close(1000);
	} catch {
		console.log(name, 'bad address');
	}
}
