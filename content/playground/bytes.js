// Two frames, byte by byte: "Hello", and a Close frame with 1000 and "Done".
const socket = new WebSocket('ws://localhost:4321/bytes?hex=810548656c6c6f880603e8446f6e65');

socket.onopen = () => {
	console.log('open');
};

socket.onmessage = (event) => {
	console.log('message', event.data);
};

socket.onclose = (event) => {
	console.log('close', event.code, event.reason, event.wasClean);
};
