const server = 'ws://localhost:4321/ticker?share=run';
const socket = new WebSocket(server + '&every=100');

socket.onmessage = ({ data }) => {
	const { type, symbol = '', seq = '' } = JSON.parse(data);
	console.log(type, symbol, seq);
	const quote = `${symbol} ${seq}`;
	if (quote === 'ACME 2') ask('subscribe', 'BOLT');
	if (quote === 'BOLT 4') ask('unsubscribe', 'ACME');
	if (seq === 6) socket.close(1000);
};

function ask(type, symbol) {
	console.log('I', type, symbol);
	socket.send(JSON.stringify({ type, symbols: [symbol] }));
}
