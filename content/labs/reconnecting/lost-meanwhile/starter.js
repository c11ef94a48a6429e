const url = 'ws://localhost:4321/resume?count=12&cut=4';
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
