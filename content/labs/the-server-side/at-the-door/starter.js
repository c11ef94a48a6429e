const connect = (name, address, protocols) => {
	const socket = new WebSocket(address, protocols);
	socket.onmessage = ({ data }) => {
		console.log(name, data);
		socket.close(1000);
	};
	socket.onclose = ({ code }) => console.log(name, code);
};
const at = 'ws://localhost:4321/chat';

connect('A', `${at}?ticket=sesame`, ['chat.v2', 'chat.v1']);
setTimeout(() => connect('B', `${at}?ticket=oops`), 200);
setTimeout(() => connect('C', `${at}?ticket=sesame`), 400);
