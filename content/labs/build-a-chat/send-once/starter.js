const room = 'ws://localhost:4321/chat/hall?share=run';
const url = `${room}&name=Ada&member=m1&cut=3`;
const lines = ['one', 'two', 'three', 'four', 'five'];
let answers = 0;
connect();

function connect() {
	const socket = new WebSocket(url);
	socket.onmessage = ({ data }) => {
		const { type } = JSON.parse(data);
		if (type === 'welcome') {
			const rest = answers > 0 ? [] : lines;
			for (const text of rest) say(socket, { text });
			if (rest.length === 0) socket.close(1000);
		}
		if (type === 'message') answers += 1;
		if (answers === lines.length) socket.close(1000);
	};
	socket.onclose = ({ code }) => {
		if (code !== 1000) setTimeout(connect, 100);
	};
}

function say(socket, message) {
	const whole = { v: 1, type: 'say', ...message };
	socket.send(JSON.stringify(whole));
}
