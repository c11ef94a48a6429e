const socket = new WebSocket('ws://localhost:4321/echo');

function print() {
	for (const state of [0, 1, 2, 3]) {
		console.log('readyState', state);
	}
}
print();
socket.onopen = () => {
	print();
	socket.close(1000);
	print();
};
socket.onclose = print;
