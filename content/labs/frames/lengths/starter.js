const socket = new WebSocket('ws://localhost:4321/echo');
const sizes = [125, 126, 65_536];

socket.onopen = () => sendNext();
socket.onmessage = (event) => {
	console.log('message', event.data.length);
	sendNext();
};

function sendNext() {
	if (sizes.length === 0) socket.close(1000);
	else socket.send('x'.repeat(sizes.shift()));
}
