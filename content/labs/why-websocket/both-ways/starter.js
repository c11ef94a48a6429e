const url = 'ws://localhost:4321/echo?delay=400';
const socket = new WebSocket(url);

socket.onopen = () => {
	send('first');
	setTimeout(() => send('second'), 150);
};

socket.onmessage = (event) => {
	console.log('received', event.data);
	if (event.data === 'second') socket.close(1000);
};

function send(text) {
	socket.send(text);
	console.log('sent', text);
}
