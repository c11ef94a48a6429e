const url = 'ws://localhost:4321/outage?up=200&fails=2';
let attempts = 0;
connect();

function connect() {
	const socket = new WebSocket(url);
	socket.onmessage = ({ data }) => {
		console.log(data);
		attempts = 0;
		if (data === 'life 2') socket.close(1000);
	};
	socket.onclose = ({ code }) => {
		console.log('close', code);
		if (code === 1006) retry();
	};
}

function retry() {
	const wait = 50 * 2 ** attempts;
	attempts += 1;
	console.log('wait', wait);
	setTimeout(connect, wait);
}
