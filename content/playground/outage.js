const url = 'ws://localhost:4321/outage?up=200&fails=2';
let delay = 100;
connect();

// Each attempt needs a socket of its own, and waits twice as long as the one before.
function connect() {
	const socket = new WebSocket(url);

	socket.onmessage = (event) => {
		console.log(event.data);
		delay = 100;
	};

	socket.onclose = (event) => {
		console.log('close', event.code);
		setTimeout(connect, delay);
		delay *= 2;
	};
}
