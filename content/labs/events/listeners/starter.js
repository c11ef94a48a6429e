const socket = new WebSocket('ws://localhost:4321/echo');
const print = (name) => () => {
	console.log(name);
};

socket.onopen = print('A');
socket.addEventListener('open', print('B'));
socket.onopen = print('C');
socket.addEventListener('open', print('D'));
socket.addEventListener('open', () => {
	socket.close(1000);
});
