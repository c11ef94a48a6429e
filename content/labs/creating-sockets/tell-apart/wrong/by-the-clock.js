const echo = 'ws://localhost:4321/echo';
const refuse = 'ws://localhost:4321/refuse';

connect('first', echo);
connect('second', `${echo}#top`);
setTimeout(connect, 400, 'third', refuse);

function connect(name, url) {
	try {
		const socket = new WebSocket(url);
		setTimeout(look, 200);
		function look() {
			if (socket.readyState === 1) console.log(name, 'connected');
			else console.log(name, 'no connection');
			socket.close();
		}
	} catch {
		console.log(name, 'bad address');
	}
}
