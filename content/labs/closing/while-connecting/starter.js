const socket = new WebSocket('ws://localhost:4321/echo');

socket.onopen = () => {
	console.log('open');
};
socket.onerror = () => {
	console.log('error');
};
socket.onclose = ({ code, reason, wasClean }) => {
	console.log('close', code, reason, wasClean);
};

work(300);
socket.close(1000, 'changed my mind');
console.log('close() has returned', socket.readyState);

function work(ms) {
	const end = performance.now() + ms;
	while (performance.now() < end);
}
