// Run this in two windows: they meet.
const socket = new WebSocket('ws://localhost:4321/game/lobby?name=Ada');
socket.binaryType = 'arraybuffer';
let me = null;
let number = 0;

socket.onmessage = (event) => {
	if (typeof event.data === 'string') {
		const news = JSON.parse(event.data);
		if (news.type !== 'welcome') return;
		({ you: me, input: number } = news);
		console.log(`you are ${me} of ${news.people.length}`);
		setInterval(step, news.step);
		return;
	}
	const view = new DataView(event.data);
	for (let at = 10; at < 10 + view.getUint8(9) * 5; at += 5) {
		if (view.getUint8(at) !== me) continue;
		console.log(`input ${view.getUint32(5)}: at ${view.getUint16(at + 1)}, ${view.getUint16(at + 3)}`);
	}
};

// The keys are 1 left, 2 right, 4 up, 8 down, or a sum of them.
function step() {
	number += 1;
	const input = new DataView(new ArrayBuffer(7));
	input.setUint8(0, 1);
	input.setUint8(1, me);
	input.setUint32(2, number);
	input.setUint8(6, 2);
	socket.send(input);
}

setTimeout(() => socket.close(1000), 2000);
