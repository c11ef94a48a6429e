const socket = new WebSocket('ws://localhost:4321/echo');

socket.onopen = () => {
	tryClose(4000);
	tryClose(4001);
	tryClose(1001);
};
socket.onclose = (event) => {
	console.log('close event', event.code);
	tryClose(4002);
	tryClose(1001);
};

function tryClose(code) {
	const { readyState } = socket;
	try {
		socket.close(code);
		console.log(readyState, code, 'now', socket.readyState);
	} catch (error) {
		console.log(readyState, code, error.name);
	}
}
