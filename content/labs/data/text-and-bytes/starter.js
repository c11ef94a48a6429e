const socket = new WebSocket('ws://localhost:4321/echo');
const text = 'né€你😀';
const bytes = new TextEncoder().encode(text);
socket.binaryType = 'arraybuffer';

socket.onopen = () => {
	console.log('length', text.length);
	socket.send(text);
	socket.send(bytes);
};
socket.onmessage = ({ data }) => {
	if (typeof data === 'string') {
		console.log('a string of length', data.length);
		return;
	}
	console.log('bytes,', data.byteLength);
	const decoded = new TextDecoder().decode(data);
	console.log('the same text', decoded === text);
	socket.close(1000);
};
