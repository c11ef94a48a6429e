const server = 'ws://localhost:4321/ticker?share=run';
const query = '&symbols=ACME,BOLT,KITE,ZINC&every=8';
const socket = new WebSocket(server + query);
const prices = new Map();
const changed = new Set();
let planned = false;
let messages = 0;
let drawings = 0;

socket.onmessage = ({ data }) => {
	const { type, symbol, price, change } = JSON.parse(data);
	if (type === 'symbols') return;
	prices.set(symbol, price ?? prices.get(symbol) + change);
	messages += 1;
	changed.add(symbol);
	plan();
	if (messages === 120) socket.close(1000);
};

function plan() {
	if (planned) return;
	planned = true;
	setTimeout(draw, 16);
}

function draw() {
	planned = false;
	for (const symbol of changed) {
		console.log(symbol, prices.get(symbol));
	}
	drawings += 1;
	changed.clear();
}

socket.onclose = () => {
	console.log('messages', messages, 'drawings', drawings);
};
