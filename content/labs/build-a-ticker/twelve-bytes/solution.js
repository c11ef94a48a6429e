const server = 'ws://localhost:4321/ticker?share=run';
const query = '&symbols=KITE,NOVA&encoding=binary';
const url = `${server}${query}&every=50&begin=999999`;
const socket = new WebSocket(url);
socket.binaryType = 'arraybuffer';
const prices = new Map();
let symbols = [];
let left = 18;

socket.onmessage = ({ data }) => {
	if (typeof data === 'string') {
		symbols = JSON.parse(data).symbols;
		return;
	}
	const { type, symbol, seq, value } = decode(data);
	if (type === 1) prices.set(symbol, value);
	else prices.set(symbol, prices.get(symbol) + value);
	console.log(symbol, seq, prices.get(symbol));
	left -= 1;
	if (left === 0) socket.close(1000);
};

function decode(data) {
	const view = new DataView(data);
	const type = view.getUint8(0);
	const symbol = symbols[view.getUint8(1)];
	const seq = view.getUint32(4);
	const value = view.getInt32(8);
	return { type, symbol, seq, value };
}
