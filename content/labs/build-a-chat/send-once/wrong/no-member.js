const room = 'ws://localhost:4321/chat/hall?share=run';
const url = `${room}&name=Ada&cut=3`;
const lines = ['one', 'two', 'three', 'four', 'five'];
const waiting = new Map();
for (const text of lines) waiting.set(`ref-${text}`, text);
connect();

function connect() {
	const socket = new WebSocket(url);
	socket.onmessage = ({ data }) => {
		const { type, ref } = JSON.parse(data);
		if (type === 'welcome') {
			for (const [ref, text] of waiting) {
				say(socket, { text, ref });
			}
		}
		if (type === 'message') waiting.delete(ref);
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
