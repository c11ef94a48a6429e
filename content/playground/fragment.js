const socket = new WebSocket('ws://localhost:4321/fragment?size=4');

// Eleven bytes come back in fragments of four: one ends in the middle of a character.
socket.onopen = () => {
	socket.send('Hello世界');
};

// The page gets the whole message, once.
socket.onmessage = (event) => {
	console.log('message', event.data);
};
