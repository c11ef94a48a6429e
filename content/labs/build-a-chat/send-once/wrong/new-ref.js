const room = 'ws://localhost:4321/chat/hall?share=run';
const url = `${room}&name=Ada&member=m1&cut=3`;
const lines = ['one', 'two', 'three', 'four', 'five'];
const waiting = new Map();
const names = new Map();
let count = 0;
for (const text of lines) waiting.set(`ref-${text}`, text);
connect();

function connect() {
	const socket = new WebSocket(url);
	socket.onmessage = ({ data }) => {
		const { type, ref } = JSON.parse(data);
		if (type === 'welcome') {
			for (const [line, text] of waiting) {
				count += 1;
				names.set(`${count}`, line);
				say(socket, { text, ref: `${count}` });
			}
		}
		if (type === 'message') waiting.delete(names.get(ref));
		if (waiting.size === 0) socket.close(1000);
	};
	socket.onclose = ({ code }) => {
		if (code !== 1000) setTimeout(connect, 100);
	};
}

function say(socket, message) {
	const whole = { v: 1, type: 'say', ...message };
	socket.send(JSON.stringify(whole));
}
