const socket = new WebSocket('ws://localhost:4321/echo');

socket.onopen = () => {
	socket.send('é'.repeat(63));
};
socket.onmessage = (event) => {
	console.log(event.data.length, 'characters');
	socket.close(1000);
};
