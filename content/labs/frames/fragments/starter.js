const server = 'ws://localhost:4321';
const url = `${server}/fragment?size=3&ping=1`;
const socket = new WebSocket(url);

socket.onopen = () => {
	console.log('open');
	socket.send('Grüße, Welt');
};
socket.onmessage = (event) => {
	console.log('message', event.data);
	setTimeout(() => socket.close(1000), 200);
};
