const server = 'ws://localhost:4321/resume';
const url = `${server}?count=12&cut=5&most=7&block=4`;
let last = 0;
connect();

function connect() {
	const socket = new WebSocket(`${url}&last=${last}`);
	socket.onmessage = ({ data }) => {
		const { id, text } = JSON.parse(data);
		last += 1;
		show(text);
	};
	socket.onclose = ({ code }) => {
		if (code !== 1000) setTimeout(connect, 50);
	};
}

function show(text) {
	console.log(text);
}
