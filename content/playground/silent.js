const socket = new WebSocket('ws://localhost:4321/silent');

socket.onopen = () => {
	console.log('open');
	socket.send('Hello');
};

socket.onmessage = (event) => {
	console.log('message: this never happens', event.data);
};

// Nothing tells a page that the other side is dead: it has to set a time limit of its own.
setTimeout(() => {
	console.log('after a second: readyState', socket.readyState, 'and no answer');
}, 1000);
