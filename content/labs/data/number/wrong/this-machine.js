const socket = new WebSocket('ws://localhost:4321/shuffle');
const numbers = [1, 258, 70_000, 3_000_000_000];
socket.binaryType = 'arraybuffer';

socket.onopen = () => {
	for (const number of numbers) socket.send(toBytes(number));
};

let left = numbers.length;
socket.onmessage = ({ data }) => {
	console.log(toNumber(data));
	left -= 1;
	if (left === 0) socket.close(1000);
};

function toBytes(number) {
	return Uint32Array.of(number);
}

function toNumber(data) {
	return new Uint32Array(data)[0];
}
