const host = 'ws://localhost:4321';
const address = `${host}/game/lab?share=run`;
const me = new WebSocket(`${address}&delay=100`);
me.binaryType = 'arraybuffer';
let id;
let sent = 0;
let x;
let waiting = [];

function step() {
	if (sent === 20) return;
	sent += 1;
	me.send(input(id, sent, 2));
	waiting.push(sent);
	x += 8;
	console.log(`at ${x}`);
	setTimeout(step, 50);
}

function correct(number, serverX) {
	x = serverX + waiting.length * 8;
	console.log(`at ${x}`);
}
