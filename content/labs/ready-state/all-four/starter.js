const socket = new WebSocket('ws://localhost:4321/echo');

socket.onopen = () => {
	console.log('readyState', socket.readyState);
	socket.close(1000);
};
