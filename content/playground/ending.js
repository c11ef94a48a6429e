// Without parameters, the number of a room. With it, each of its six servers ends in another way.
const socket = new WebSocket('ws://localhost:4321/ending');

socket.onopen = () => {
	console.log('open');
};

socket.onmessage = (event) => {
	console.log('message', event.data);
};

socket.onclose = (event) => {
	console.log('close', event.code);
};
