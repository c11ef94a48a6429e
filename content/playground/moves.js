// Without parameters, the number of a table. With it, moves at each of its six seats, one of which is none.
const socket = new WebSocket('ws://localhost:4321/moves');

socket.onmessage = (event) => {
	console.log('message', event.data);
};

socket.onclose = (event) => {
	console.log('close', event.code);
};
