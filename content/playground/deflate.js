const socket = new WebSocket('ws://localhost:4321/deflate');
const text = JSON.stringify(Array.from({ length: 40 }, (_, id) => ({ id, name: 'WebSocket' })));

// The second time, the compressor still remembers the first: compare the lengths of the two frames.
socket.onopen = () => {
	console.log('extensions:', socket.extensions);
	console.log('each message has', text.length, 'characters');
	socket.send(text);
	socket.send(text);
};

socket.onmessage = (event) => {
	console.log('message', event.data.length, event.data === text);
};
