const connect = (name) => {
	const socket = new WebSocket('ws://localhost:4321/');
	socket.onmessage = ({ data }) => console.log(name, data);
	socket.onclose = ({ code, reason }) => {
		console.log(name, code, reason);
	};
};

connect('A');
setTimeout(() => connect('B'), 1100);
