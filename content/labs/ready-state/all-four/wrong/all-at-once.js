const socket = new WebSocket('ws://localhost:4321/echo');
const print = () => console.log('readyState', 0, 1, 2, 3);

print();
socket.onopen = () => {
	print();
	socket.close(1000);
	print();
};
socket.onclose = print;
