const server = 'ws://localhost:4321/ticker?share=run';
const query = '&symbols=KITE&every=80&lose=5';
const socket = new WebSocket(server + query);
let price = null;

socket.onmessage = ({ data }) => {
	const quote = JSON.parse(data);
	if (quote.type === 'update') {
		price += quote.change;
		console.log('change', quote.seq, 'price', price);
		if (quote.seq === 8) ask('snapshot', 'KITE');
	}
	if (quote.type === 'snapshot') {
		if (price !== null) {
			console.log('page', price, 'server', quote.price);
			socket.close(1000);
		}
		price = quote.price;
	}
};

function ask(type, symbol) {
	socket.send(JSON.stringify({ type, symbols: [symbol] }));
}
