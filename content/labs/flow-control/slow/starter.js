const server = 'ws://localhost:4321';
const url = `${server}/slow-reader?rate=100000&for=1500`;
const socket = new WebSocket(url);
const piece = new Uint8Array(1024 * 1024);

socket.onopen = async () => {
	for (let count = 0; count < 6; count += 1) {
		socket.send(piece);
		await pause(25);
	}
	console.log('all six are sent');
	await pause(500);
	const empty = socket.bufferedAmount === 0;
	console.log('half a second later, empty:', empty);
	socket.close(1000);
};
socket.onclose = ({ wasClean }) => {
	console.log('closed', wasClean, socket.bufferedAmount);
};

function pause(ms) {
	return new Promise((done) => setTimeout(done, ms));
}
