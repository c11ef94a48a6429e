const host = 'ws://localhost:4321';
const address = `${host}/game/lab?share=run`;
const socket = new WebSocket(`${address}&as=watcher`);
socket.binaryType = 'arraybuffer';
const states = [];
let drawn;

function at(step) {
	const [from, to] = states.slice(-2);
	const part = (step - from.step) / (to.step - from.step);
	return from.x + (to.x - from.x) * part;
}
