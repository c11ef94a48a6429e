const host = 'ws://localhost:4321';
const address = `${host}/game/lab?share=run`;
const socket = new WebSocket(`${address}&as=watcher`);
socket.binaryType = 'arraybuffer';
let left = 3;
let more = 2;

socket.onopen = () => {
	for (let n = 0; n < 3; n += 1) play(2 + n);
};

socket.onmessage = ({ data }) => {
	if (typeof data === 'string') {
		if (JSON.parse(data).type === 'left') left -= 1;
		return;
	}
	if (left === 0) more -= 1;
	if (more === 0) socket.close(1000);
	const view = new DataView(data);
	for (let n = 0; n < view.getUint8(9); n += 1) {
		const at = 10 + n * 5;
		const x = view.getUint16(at + 1);
		const y = view.getUint16(at + 3);
		if (x === 0xffff) console.log(`${n + 1} left`);
		else console.log(`${n + 1} ${x} ${y}`);
	}
};

function play(steps) {
	const player = new WebSocket(address);
	player.binaryType = 'arraybuffer';
	let id;
	let number = 0;
	player.onmessage = ({ data }) => {
		if (typeof data === 'string') {
			const news = JSON.parse(data);
			if (news.type === 'welcome') id = news.you;
			return;
		}
		if (number === steps) return player.close(1000);
		number += 1;
		const keys = 1 + Math.floor(Math.random() * 15);
		player.send(input(id, number, keys));
	};
}

function input(player, number, keys) {
	const view = new DataView(new ArrayBuffer(7));
	view.setUint8(0, 1);
	view.setUint8(1, player);
	view.setUint32(2, number);
	view.setUint8(6, keys);
	return view;
}
