const socket = new WebSocket('ws://localhost:4321/echo');

trySend('too early');
socket.onopen = () => {
	trySend('in time');
	socket.close(1000);
	trySend('too late');
};
socket.onclose = () => trySend('much too late');

function trySend(text) {
	const { readyState, bufferedAmount } = socket;
	try {
		socket.send(text);
		const grown = socket.bufferedAmount - bufferedAmount;
		console.log(readyState, text, `+${grown}`);
	} catch (error) {
		console.log(readyState, text, error.name);
	}
}
