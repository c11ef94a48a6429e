const room = 'ws://localhost:4321/chat/hall?share=run';

const bo = enter('Bo');
await pause(200);
await sayAgain('Hi');
await sayAgain('Bye', 'a2');
bo.close(1000);

async function sayAgain(text, ref) {
	const message = { v: 1, type: 'say', text, ref };
	const first = enter('Ada', '&member=m1&cut=1');
	await pause(200);
	first.send(JSON.stringify(message));
	await pause(200);
	const second = enter('Ada', '&member=m1');
	await pause(200);
	second.send(JSON.stringify(message));
	await pause(200);
	second.close(1000);
	await pause(100);
}

function enter(name, more = '') {
	const url = `${room}&name=${name}${more}`;
	const socket = new WebSocket(url);
	socket.onmessage = ({ data }) => {
		const { type, id, text } = JSON.parse(data);
		if (type !== 'message') return;
		console.log(name, 'hears', id, text);
	};
	socket.onclose = ({ code }) => {
		console.log(name, 'is out:', code);
	};
	return socket;
}

function pause(ms) {
	return new Promise((done) => setTimeout(done, ms));
}
