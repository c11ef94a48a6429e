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
	if (quote.type === 'snapshot') {
		price = quote.price;
		waiting = false;
	} else if (quote.seq !== known + 1 && !waiting) {
		waiting = true;
		ask('snapshot', 'KITE');
	}
	known = quote.seq;
	if (quote.type === 'update') price += quote.change;
	console.log('KITE', quote.seq, price);
	left -= 1;
	if (left === 0) socket.close(1000);
};

function ask(type, symbol) {
	const text = JSON.stringify({ type, symbols: [symbol] });
	setTimeout(() => socket.send(text), 80);
}
