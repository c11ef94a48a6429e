const socket = new WebSocket('ws://localhost:4321/ticker?symbols=ACME,BOLT&every=100&lose=7');
const prices = {};
let count = 0;

socket.onmessage = (event) => {
	const { type, symbol, seq, from = seq, price, change } = JSON.parse(event.data);
	if (type === 'snapshot') prices[symbol] = { seq, price };
	if (type !== 'update') return;

	const known = prices[symbol];
	if (known === undefined) return;
	if (from === known.seq + 1) prices[symbol] = { seq, price: known.price + change };
	else {
		// A change is missing: what is added from here on would be wrong.
		console.log(`${symbol}: ${known.seq} is followed by ${from}`);
		delete prices[symbol];
		socket.send(JSON.stringify({ type: 'unsubscribe', symbols: [symbol] }));
		socket.send(JSON.stringify({ type: 'subscribe', symbols: [symbol] }));
	}
	console.log(symbol, ((prices[symbol]?.price ?? 0) / 100).toFixed(2));
	count += 1;
	if (count === 30) socket.close(1000);
};
