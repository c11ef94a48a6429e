const socket = new WebSocket('ws://localhost:4321/echo');
const print = () => {
	console.log('readyState', socket.readyState);
};

socket.onconnecting = print;
socket.onopen = print;
socket.onclosing = print;
socket.onclose = print;
socket.addEventListener('open', () => {
	socket.close(1000);
});
