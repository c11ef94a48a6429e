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
		const id = view.getUint8(at);
		const x = view.getUint16(at + 1);
		const y = view.getUint16(at + 3);
		if (x === 0xffff) console.log(`${id} left`);
		else console.log(`${id} ${x} ${y}`);
	}
};
