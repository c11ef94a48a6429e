const room = 'ws://localhost:4321/chat/hall?share=run';

const ada = enter('Ada');
await pause(200);
for (const text of ['one', 'two', 'three']) {
	ada.send(JSON.stringify({ v: 1, type: 'say', text }));
}
await pause(200);
const others = [enter('Bo')];
await pause(200);
others.push(enter('Cy', '&since=0'));
await pause(200);
others.push(enter('Di', '&since=2'));
await pause(200);
for (const socket of [ada, ...others]) socket.close(1000);

function enter(name, more = '') {
	const url = `${room}&name=${name}${more}`;
	const socket = new WebSocket(url);
	socket.onmessage = ({ data }) => {
		const { type, id, text, last } = JSON.parse(data);
		if (type === 'welcome') console.log(name, 'comes:', last);
		if (type === 'message') console.log(name, id, text);
	};
	return socket;
}

function pause(ms) {
	return new Promise((done) => setTimeout(done, ms));
}
