const server = 'ws://localhost:4321/resume';
const url = `${server}?count=6&cut=2&away=1`;
const ids = [];
connect();

function connect() {
	const socket = new WebSocket(url);
	socket.onmessage = ({ data }) => {
		ids.push(JSON.parse(data).id);
	};
	socket.onclose = ({ code }) => {
		console.log('close', code);
		if (code !== 1000) setTimeout(connect, 100);
		else console.log('have', ids.join(' '));
	};
}
