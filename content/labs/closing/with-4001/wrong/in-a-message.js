const socket = new WebSocket('ws://localhost:4321/echo');

socket.onopen = () => {
	socket.send('my answer');
};
socket.onmessage = (event) => {
	console.log('message', event.data);
	const code = 4001;
	socket.send(JSON.stringify({ code, reason: 'time is up' }));
	socket.close();
};
socket.onclose = ({ code, reason }) => {
	console.log('close', code, reason);
};
