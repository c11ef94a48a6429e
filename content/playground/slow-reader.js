const socket = new WebSocket('ws://localhost:4321/slow-reader?rate=100000');
const mebibyte = new Uint8Array(2 ** 20);

// send() never waits: what the network does not take is kept in memory, and bufferedAmount says how much that is.
socket.onopen = () => {
	for (let count = 0; count < 16; count += 1) socket.send(mebibyte);
	console.log('handed over 16 MiB, waiting:', socket.bufferedAmount);
};

let looks = 0;
const timer = setInterval(() => {
	console.log('waiting:', socket.bufferedAmount);
	looks += 1;
	if (looks === 8) clearInterval(timer);
}, 250);
