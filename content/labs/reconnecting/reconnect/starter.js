const server = 'ws://localhost:4321/outage';
const url = `${server}?up=100&fails=2&lives=3&end=4001`;
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
	if (attempts === 4) console.log('giving up');
	else setTimeout(connect, 50);
}
