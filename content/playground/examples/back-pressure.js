// send() never waits. Whoever produces faster than the network takes has to look at bufferedAmount, or memory fills up.
const HIGH = 1024 * 1024; // stop producing above it
const LOW = 256 * 1024; // go on below it
const piece = new Uint8Array(64 * 1024);
const pieces = 256; // 16 MiB

// Reads slowly for two seconds, then as fast as it can.
const socket = new WebSocket('ws://localhost:4321/slow-reader?rate=200000&for=2000');
let most = 0;
let pauses = 0;

socket.onopen = async () => {
	for (let sent = 0; sent < pieces; sent += 1) {
		if (socket.bufferedAmount > HIGH) await drained();
		if (socket.readyState !== WebSocket.OPEN) return;
		socket.send(piece);
		most = Math.max(most, socket.bufferedAmount);
	}
	await drained();
	console.log(`all handed over, in ${pauses} pauses; never more than ${most} bytes waited`);
	socket.close(1000);
};

// No event tells that the buffer has drained: one has to look.
async function drained() {
	pauses += 1;
	console.log('pause at', socket.bufferedAmount);
	while (socket.bufferedAmount > LOW && socket.readyState === WebSocket.OPEN) {
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
}

socket.onclose = (event) => console.log('close', event.code);
