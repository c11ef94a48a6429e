const server = 'ws://localhost:4321/ticker?share=run';
const query = '&symbols=KITE&every=50&begin=9999';
const socket = new WebSocket(server + query);
let watched = 'KITE';
let price = null;

socket.onmessage = ({ data }) => {
	const quote = JSON.parse(data);
	if (quote.symbol !== watched) return;
	if (quote.type === 'snapshot') price = quote.price;
	else if (price !== null) price += quote.change;
	if (price !== null) console.log(quote.symbol, price);
};

setTimeout(watch, 300, 'ZINC');
setTimeout(watch, 700, 'KITE');
setTimeout(() => socket.close(1000), 1100);

function watch(symbol) {
	work(200);
	console.log('watch', symbol);
	ask('unsubscribe', watched);
	watched = symbol;
	price = null;
	ask('subscribe', symbol);
}

function ask(type, symbol) {
	socket.send(JSON.stringify({ type, symbols: [symbol] }));
}

function work(ms) {
	const end = performance.now() + ms;
	while (performance.now() < end);
}
