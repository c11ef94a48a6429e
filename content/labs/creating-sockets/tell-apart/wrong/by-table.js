const server = 'ws://localhost:4321';
const outcomes = {
	first: 'connected',
	second: 'no connection',
	third: 'bad address',
};

connect('first', `${server}/echo`);
connect('second', `${server}/refuse?status=503`);
connect('third', `${server}/echo#top`);

function connect(name, url) {
	try {
		const socket = new WebSocket(url);
		socket.onopen = () => socket.close(1000);
	} catch {
		console.log('caught');
	}
	console.log(name, outcomes[name]);
}
