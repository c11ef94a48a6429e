const socket = new WebSocket('ws://localhost:4321/echo');

console.log('readyState', socket.readyState);
socket.onopen = () => {
	console.log('readyState', socket.readyState);
	socket.close(1000);
};
socket.onclose = () => {
	console.log('readyState', socket.readyState);
};
