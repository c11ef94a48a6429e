const rows = [];
const unit = 'EUR';
for (let id = 0; id < 16; id += 1) {
	rows.push({ id, symbol: 'ACME', price: 100 + id, unit });
}
const text = JSON.stringify(rows);
console.log('characters', text.length);

await twice('/echo');
await twice('/deflate?takeover=0');
await twice('/deflate');

function twice(path) {
	const socket = new WebSocket('ws://localhost:4321' + path);
	let left = 2;
	socket.onopen = () => socket.send(text);
	socket.onmessage = ({ data }) => {
		left -= 1;
		console.log(path, data === text, data.length);
		if (left > 0) socket.send(text);
		else socket.close(1000);
	};
	return new Promise((done) => {
		socket.onclose = done;
	});
}
