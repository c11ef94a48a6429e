const echo = 'ws://localhost:4321/echo';
const refuse = 'ws://localhost:4321/refuse';
const outcomes = {
	first: 'connected',
	second: 'bad address',
	third: 'no connection',
};

connect('first', echo);
connect('second', `${echo}#top`);
setTimeout(connect, 400, 'third', refuse);

function connect(name, url) {
	try {
		const socket = new WebSocket(url);
		socket.onopen = () => socket.close(1000);
	} catch {
		console.log('caught');
	}
	console.log(name, outcomes[name]);
}
