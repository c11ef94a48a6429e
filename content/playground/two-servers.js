const socket = new WebSocket('ws://localhost:4321/two-servers?second=accepts');

// The handshake of the first server was good.
socket.onopen = () => {
	console.log('open');
};

// What the second one wrote is no frame.
socket.onclose = (event) => {
	console.log('close', event.code, event.reason, event.wasClean);
};
