const socket = new WebSocket('ws://localhost:4321/silent');

socket.onopen = () => {
	socket.send('are you there?');
	setTimeout(look, 500);
};
socket.onmessage = () => console.log('message');
socket.onerror = () => console.log('error');
socket.onclose = () => console.log('close');

function look() {
	const { readyState, bufferedAmount } = socket;
	console.log('after 500 ms', readyState, bufferedAmount);
}
