const host = 'ws://localhost:4321';
const address = `${host}/game/lab?share=run`;
const socket = new WebSocket(`${address}&as=watcher`);
socket.binaryType = 'arraybuffer';
const states = [];
let drawn;

function at(step) {
	const next = states.findIndex((s) => s.step >= step);
	const to = states[next];
	const from = states[next - 1] ?? to;
	return to.step === step ? to.x : (from.x + to.x) / 2;
}
