const server = 'ws://localhost:4321/ticker?share=run';
const query = '&every=50&begin=9999&symbols=';
let socket = open('KITE');

setTimeout(watch, 300, 'ZINC');
setTimeout(watch, 700, 'KITE');
setTimeout(() => socket.close(1000), 1100);

function watch(symbol) {
	console.log('watch', symbol);
	socket.onmessage = null;
	socket.close(1000);
	socket = open(symbol);
}

function open(symbol) {
	const opened = new WebSocket(server + query + symbol);
	let price = 0;
	opened.onmessage = ({ data }) => {
		const quote = JSON.parse(data);
		if (quote.type === 'symbols') return;
		price = quote.price ?? price + quote.change;
		console.log(symbol, price);
	};
	return opened;
}
