const url = 'ws://localhost:4321/stall-close';
const socket = new WebSocket(url);

socket.onopen = () => {
	socket.close(1000);
	console.log('close() has returned', socket.readyState);
	setTimeout(later, 2000);
};
socket.onclose = ({ code, wasClean }) => {
	console.log('close', code, wasClean);
};

function later() {
	console.log('two seconds later', socket.readyState);
}
