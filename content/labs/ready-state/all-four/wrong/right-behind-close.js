const socket = new WebSocket('ws://localhost:4321/echo');

console.log('readyState', socket.readyState);
socket.onopen = () => {
	console.log('readyState', socket.readyState);
	socket.close(1000);
	console.log('readyState', socket.readyState);
	console.log('readyState', socket.readyState);
};
