const socket = new WebSocket('ws://localhost:4321/shuffle');
const numbers = [1, 258, 70_000, 3_000_000_000];
socket.binaryType = 'arraybuffer';

socket.onopen = () => {
	for (const number of numbers) socket.send(toBytes(number));
};

let left = numbers.length;
socket.onmessage = () => {
	console.log(numbers[numbers.length - left]);
	left -= 1;
	if (left === 0) socket.close(1000);
};

function toBytes(number) {
	const bytes = new Uint8Array(4);
	const view = new DataView(bytes.buffer);
	view.setUint32(0, number);
	return bytes;
}
