const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const url = 'ws://localhost:4321/headers';
const socket = new WebSocket(url);

socket.onmessage = ({ data }) => {
	const { headers } = JSON.parse(data);
	const fields = new Map(headers);
	const key = fields.get('Sec-WebSocket-Key');
	const bytes = new TextEncoder().encode(key);
	const digest = sha1(bytes);
	const text = String.fromCharCode(...digest);
	socket.send(btoa(text));
	socket.close(1000);
};

function sha1(bytes) {
	const size = bytes.length;
	const end = Math.ceil((size + 9) / 64) * 64;
	const blocks = new DataView(new ArrayBuffer(end));
	bytes.forEach((byte, at) => blocks.setUint8(at, byte));
	blocks.setUint8(size, 0x80);
	blocks.setUint32(end - 4, size * 8);

	const turn = (x, by) => (x << by) | (x >>> (32 - by));
	const odd = (b, c, d) => b ^ c ^ d;
	const rounds = [
		[(b, c, d) => (b & c) | (~b & d), 0x5a827999],
		[odd, 0x6ed9eba1],
		[(b, c, d) => (b & c) | (b & d) | (c & d), 0x8f1bbcdc],
		[odd, 0xca62c1d6],
	];
	let sums = [0x67452301, 0xefcdab89, 0x98badcfe];
	sums.push(0x10325476, 0xc3d2e1f0);
	for (let start = 0; start < end; start += 64) {
		const w = [];
		let [a, b, c, d, e] = sums;
		for (let i = 0; i < 80; i += 1) {
			const past = w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16];
			w[i] = turn(past, 1);
			if (i < 16) w[i] = blocks.getUint32(start + i * 4);
			const [mix, constant] = rounds[Math.floor(i / 20)];
			const sum = turn(a, 5) + mix(b, c, d) + e + constant;
			[a, b, c, d, e] = [sum + w[i], a, turn(b, 30), c, d];
		}
		const added = [a, b, c, d, e];
		sums = sums.map((sum, i) => (sum + added[i]) | 0);
	}
	const digest = new DataView(new ArrayBuffer(20));
	sums.forEach((sum, i) => digest.setInt32(i * 4, sum));
	return new Uint8Array(digest.buffer);
}
