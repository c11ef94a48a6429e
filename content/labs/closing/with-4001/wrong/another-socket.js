const url = 'ws://localhost:4321/echo';
const socket = new WebSocket(url);

socket.onopen = () => {
	socket.send('my answer');
};
socket.onmessage = (event) => {
	console.log('message', event.data);
	const other = new WebSocket(url);
	other.onopen = () => other.close(4001, 'time is up');
};
