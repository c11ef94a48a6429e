const connect = (name, message) => {
	const socket = new WebSocket('ws://localhost:4321/');
	socket.onopen = () => socket.send(message);
	socket.onmessage = ({ data }) => console.log(name, data);
	socket.onclose = ({ code }) => console.log(name, code);
};

connect('A', '{ "text": "Hello" }');
setTimeout(() => connect('B', 'Hello'), 400);
setTimeout(() => connect('C', '{ "text": "Hey" }'), 1500);
