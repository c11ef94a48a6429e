const socket = new WebSocket('ws://localhost:4321/echo');
const text = 'Well done 😀';
const short = text.slice(0, 11);

socket.onopen = () => {
	console.log('length', short.length);
	socket.send(short);
};
socket.onmessage = ({ data }) => {
	console.log('came back', data, data === short);
	console.log(data.codePointAt(10).toString(16));
	socket.close(1000);
};
