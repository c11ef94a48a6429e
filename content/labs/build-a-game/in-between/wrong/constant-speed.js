const host = 'ws://localhost:4321';
const address = `${host}/game/lab?share=run`;
const socket = new WebSocket(`${address}&as=watcher`);
socket.binaryType = 'arraybuffer';
const states = [];
let drawn;

function at(step) {
	return states[0].x + (step - states[0].step) * 8;
}
