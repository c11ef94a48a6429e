const host = 'ws://localhost:4321';
const socket = new WebSocket(`${host}/game/lab?share=run`);
socket.binaryType = 'arraybuffer';
let me;
let start;
let x;

socket.onmessage = ({ data }) => {
	if (typeof data === 'string') {
		const news = JSON.parse(data);
		if (news.type === 'welcome') me = news.you;
		if (news.type === 'refused') {
			const { input, reason } = news;
			console.log(`input ${input} refused: ${reason}`);
		}
		if (news.type === 'error') console.log(news.message);
		return;
	}
	const view = new DataView(data);
	if (view.getUint8(9) === 1) x = view.getUint16(11);
	if (start === undefined) {
		start = x;
		cheat();
	}
	if (view.getUint32(5) !== 20) return;
	console.log(`steps: ${(x - start) / 8}`);
	socket.close(1000);
};

function cheat() {
	socket.send(input(me + 1, 1, 2));
	socket.send(input(me, 1000, 2));
	socket.send('I am at 600, 10');
	for (let number = 1; number <= 20; number += 1) {
		socket.send(input(me, number, 2));
	}
}

function input(player, number, keys) {
	const view = new DataView(new ArrayBuffer(7));
	view.setUint8(0, 1);
	view.setUint8(1, player);
	view.setUint32(2, number);
	view.setUint8(6, keys);
	return view;
}
