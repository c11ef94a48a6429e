const server = 'ws://localhost:4321';
const key = 'dGhlIHNhbXBsZSBub25jZQ==';
const accept = 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=';
const hello = [0x68, 0x65, 0x6c, 0x6c, 0x6f];
const frame = [0x81, 0x85, 0, 0, 0, 0, ...hello];
const room = await draw();
const last = 10;

for (let number = 1; number <= last; number += 1) {
	const query = `room=${room}&server=${number}`;
	const seen = await probe(`/broken?${query}`);
	console.log(number, diagnose(seen));
}

function diagnose({ head, bytes, ended }) {
	if (!head.startsWith('HTTP/1.1 101 ')) return 'page';
	if (!head.includes(accept)) return 'accept';
	if (bytes.length === 0) return ended ? 'cut' : 'silent';
	const [first, second] = bytes;
	const isControl = (first & 0x08) !== 0;
	const isFinal = (first & 0x80) !== 0;
	if ((second & 0x80) !== 0) return 'masked';
	if ((first & 0x70) !== 0) return 'rsv';
	if (isControl && !isFinal) return 'split-control';
	return 'utf8';
}

function draw() {
	const socket = new WebSocket(`${server}/broken`);
	return new Promise((done) => {
		socket.onmessage = ({ data }) => done(data);
	});
}
