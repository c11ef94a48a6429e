const room = 'ws://localhost:4321/chat/hall?share=run';
const url = `${room}&name=Bo&member=b1&cut=3`;
let last = 0;
speak(['one', 'two', 'three', 'four', 'five', 'bye']);
connect();

function connect() {
	const socket = new WebSocket(`${url}&since=0`);
	socket.onmessage = ({ data }) => {
		const { type, id, text } = JSON.parse(data);
		if (type !== 'message') return;
		if (id <= last) return;
		last = id;
		show(id, text);
		if (text === 'bye') socket.close(1000);
	};
	socket.onclose = ({ code }) => {
		if (code !== 1000) setTimeout(connect, 100);
	};
}
