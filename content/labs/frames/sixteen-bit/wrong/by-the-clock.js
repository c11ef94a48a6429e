const socket = new WebSocket('ws://localhost:4321/echo');

socket.onopen = () => {
	socket.send('é'.repeat(63));
	setTimeout(() => socket.close(1000), 200);
};
