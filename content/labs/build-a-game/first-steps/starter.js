const host = 'ws://localhost:4321';
const socket = new WebSocket(`${host}/game/lab?share=run`);
socket.binaryType = 'arraybuffer';
let me;

socket.onmessage = ({ data }) => {
	if (typeof data === 'string') {
		const news = JSON.parse(data);
		console.log(data);
		if (news.type === 'welcome') me = news.you;
		return;
	}
	const view = new DataView(data);
	const kind = view.getUint8(0) === 1 ? 'all' : 'changes';
	const number = view.getUint32(5);
	const bytes = data.byteLength;
	console.log(`${kind}, ${bytes} bytes, input ${number}`);
	if (number === 4) socket.close(1000);
	else if (number === sent) send(2);
};

let sent = 0;

function send(keys) {
	sent += 1;
	const input = new DataView(new ArrayBuffer(7));
	input.setUint8(0, 1);
	input.setUint8(1, me);
	input.setUint32(2, sent);
	input.setUint8(6, keys);
	socket.send(input);
}
