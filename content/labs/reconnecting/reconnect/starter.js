const server = 'ws://localhost:4321/outage';
const drawn = 'fails=1&most=3&lives=4';
const url = `${server}?up=100&${drawn}&end=4001`;
let attempts = 0;
connect();

function connect() {
	const socket = new WebSocket(url);
	socket.onmessage = ({ data }) => console.log(data);
	socket.onclose = ({ code }) => {
		console.log('close', code);
		retry();
	};
}

function retry() {
	attempts += 1;
	if (attempts === 5) console.log('giving up');
	else setTimeout(connect, 100);
}
