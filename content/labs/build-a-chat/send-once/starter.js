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
			if (answers > 0) return socket.close(1000);
			for (const text of lines) say(socket, { text });
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
