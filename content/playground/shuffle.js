const socket = new WebSocket('ws://localhost:4321/shuffle');
const texts = ['one', 'two', 'three', 'four'];

socket.onopen = () => {
	for (const text of texts) socket.send(text);
};
let left = texts.length;
socket.onmessage = ({ data }) => {
	console.log(data);
	left -= 1;
	if (left === 0) socket.close(1000);
};
