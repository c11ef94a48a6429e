const server = 'ws://localhost:4321/ticker?share=run';
const query = '&symbols=KITE&every=50&lose=4&begin=9999';
let socket;
let price = null;
let known = 0;
let waiting = false;
let left = 18;
connect();

function connect() {
	socket = new WebSocket(server + query);
	known = 0;
	socket.onmessage = hear;
}

function hear({ data }) {
	const quote = JSON.parse(data);
	if (quote.type === 'symbols') return;
	take(quote);
	left -= 1;
	if (left === 0) socket.close(1000);
}

function take({ type, seq, price: now, change }) {
	if (type === 'snapshot') {
		waiting = false;
		price = now;
	} else if (waiting) return;
	else if (seq !== known + 1) {
		socket.onmessage = null;
		socket.close(1000);
		connect();
		return;
	} else price += change;
	known = seq;
	console.log('KITE', seq, price);
}
