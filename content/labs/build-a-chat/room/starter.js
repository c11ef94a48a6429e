const room = 'ws://localhost:4321/chat/hall?share=run';

const ada = enter('Ada');
await pause(200);
const bo = enter('Bo');
await pause(200);
say(ada, { v: 1, type: 'say', text: 'Hi', ref: 'a1' });
await pause(200);
say(bo, { v: 1, type: 'typing' });
await pause(200);
say(bo, { type: 'say', text: 'Hi Ada' });
await pause(200);
bo.close(1000);
await pause(200);
ada.close(1000);

function enter(name) {
	const socket = new WebSocket(`${room}&name=${name}`);
	socket.onmessage = ({ data }) => {
		const { type, id, ref } = JSON.parse(data);
		const facts = [type, id, ref].filter(Boolean);
		console.log(name, 'hears', ...facts);
	};
	return socket;
}

function say(socket, message) {
	socket.send(JSON.stringify(message));
}

function pause(ms) {
	return new Promise((done) => setTimeout(done, ms));
}
