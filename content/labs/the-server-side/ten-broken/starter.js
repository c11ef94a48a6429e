const socket = new WebSocket('ws://localhost:4321/');
let number = 0;

const ask = () => {
	number += 1;
	const text = `question ${number}`;
	socket.send(JSON.stringify({ text }));
};
socket.onopen = ask;
socket.onmessage = ({ data }) => {
	console.log(data);
	if (number === 6) socket.close(1000);
	else setTimeout(ask, 300);
};
socket.onclose = ({ code }) => console.log('closed', code);
