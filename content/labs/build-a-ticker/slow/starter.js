const server = 'ws://localhost:4321/ticker?share=run';
const query = '&symbols=KITE&every=20&flow=pull';
const socket = new WebSocket(server + query);
let drawings = 0;

socket.onmessage = ({ data }) => {
	const quote = JSON.parse(data);
	if (quote.type === 'symbols') return;
	const { type, from = quote.seq, seq } = quote;
	draw();
	console.log(type, from, 'to', seq);
	if (drawings === 6) socket.close(1000);
	else socket.send('{"type":"next"}');
};

function draw() {
	const end = performance.now() + 100;
	while (performance.now() < end);
	drawings += 1;
}
