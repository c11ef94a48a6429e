const server = 'ws://localhost:4321/ticker?share=run';
const query = '&symbols=ACME,KITE,ZINC&every=20';

await count('json');
await count('binary');

function count(encoding) {
	const url = `${server}${query}&encoding=${encoding}`;
	const socket = new WebSocket(url);
	socket.binaryType = 'arraybuffer';
	let left = 33;
	let bytes = 0;
	socket.onmessage = ({ data }) => {
		if (left < 33) bytes += data.length ?? data.byteLength;
		left -= 1;
		if (left > 0) return;
		console.log(encoding, bytes);
		socket.close(1000);
	};
	return new Promise((done) => {
		socket.onclose = done;
	});
}
