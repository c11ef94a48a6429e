const host = 'ws://localhost:4321';
const address = `${host}/game/lab?share=run&delay=200`;
const socket = new WebSocket(address);
socket.binaryType = 'arraybuffer';
let me;
let isSent = false;

socket.onmessage = ({ data }) => {
	if (typeof data === 'string') {
		const news = JSON.parse(data);
		if (news.type === 'welcome') me = news.you;
		return;
	}
	const view = new DataView(data);
	if (!isSent) {
		isSent = true;
		console.log('key down: right');
		send(1, 2);
		return;
	}
	if (view.getUint32(5) === 0) console.log('not moved');
	else {
		console.log('moved');
		socket.close(1000);
	}
};

function send(number, keys) {
	const input = new DataView(new ArrayBuffer(7));
	input.setUint8(0, 1);
	input.setUint8(1, me);
	input.setUint32(2, number);
	input.setUint8(6, keys);
	socket.send(input);
}
