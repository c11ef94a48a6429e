const echo = 'ws://localhost:4321/echo';
const refuse = 'ws://localhost:4321/refuse';

connect('first', echo);
connect('second', `${echo}#top`);
setTimeout(connect, 400, 'third', refuse);

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
