const socket = new WebSocket('ws://localhost:4321/echo');

socket.onopen = () => {
	tryClose(1001);
	tryClose(1006);
	tryClose(1011, 'bug');
	tryClose(1000, '€'.repeat(42));
	tryClose(4000, '€'.repeat(41));
	tryClose(4001, 'again');
};
socket.onclose = ({ code, reason }) => {
	console.log('close', code, reason.length);
};

function tryClose(code, reason = '') {
	try {
		socket.close(code, reason);
		console.log('taken', code, reason.length);
	} catch (error) {
		console.log(error.name, code, reason.length);
	}
}
