const server = 'ws://localhost:4321/outage';
const drawn = 'fails=1&most=3&lives=4';
const url = `${server}?up=100&${drawn}&end=4001`;
const once = [100, 200];
const twice = [100, 200, 400];
const waits = [...once, ...twice, ...twice, 800];
connect();

function connect() {
	const socket = new WebSocket(url);
	socket.onmessage = ({ data }) => console.log(data);
	socket.onclose = ({ code }) => {
		console.log('close', code);
		if (code !== 4001) setTimeout(connect, waits.shift());
	};
}
