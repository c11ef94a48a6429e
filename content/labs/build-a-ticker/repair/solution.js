const server = 'ws://localhost:4321/ticker?share=run';
const query = '&symbols=KITE&every=50&lose=4&begin=9999';
const socket = new WebSocket(server + query);
let price = null;
let known = 0;
let waiting = false;
let left = 18;

socket.onmessage = ({ data }) => {
	const quote = JSON.parse(data);
	if (quote.type === 'symbols') return;
	take(quote);
	left -= 1;
	if (left === 0) socket.close(1000);
};

function take({ type, seq, price: now, change }) {
	if (type === 'snapshot') {
		waiting = false;
		price = now;
	} else if (waiting) return;
	else if (seq !== known + 1) {
		waiting = true;
		ask('snapshot', 'KITE');
		return;
	} else price += change;
	known = seq;
	console.log('KITE', seq, price);
}

function ask(type, symbol) {
	const text = JSON.stringify({ type, symbols: [symbol] });
	setTimeout(() => socket.send(text), 80);
}
