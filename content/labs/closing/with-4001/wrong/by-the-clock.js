const socket = new WebSocket('ws://localhost:4321/echo');

socket.onopen = () => {
	socket.send('my answer');
	setTimeout(() => socket.close(4001, 'time is up'), 200);
};
socket.onclose = ({ code, reason }) => {
	console.log('close', code, reason);
};
