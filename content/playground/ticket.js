// A ticket among the subprotocols: a header that a page can write.
const socket = new WebSocket('ws://localhost:4321/ticket', ['chat.v2', 'k7Qm2x']);

socket.onmessage = (event) => {
	console.log(event.data);
	socket.close(1000);
};
