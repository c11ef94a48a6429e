const socket = new WebSocket('ws://localhost:4321/echo');
const bytes = new TextEncoder().encode('Hello');
const messages = ['Hello', 'Hello', bytes];

socket.onopen = () => sendNext();
socket.onmessage = (event) => {
	console.log('message', typeof event.data);
	sendNext();
};

function sendNext() {
	if (messages.length > 0) socket.send(messages.shift());
	else socket.close(1000);
}
