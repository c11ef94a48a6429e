const whole = [
	'Host: localhost:4321',
	'Upgrade: websocket',
	'Connection: Upgrade',
	'Sec-WebSocket-Version: 13',
	'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
];
const hopByHop = /^(Upgrade|Connection):/;
const rest = whole.filter((line) => !hopByHop.test(line));

await send('1.1', whole);
await send('1.1', rest);

function send(version, lines) {
	const socket = new WebSocket('ws://localhost:4321/raw');
	socket.binaryType = 'arraybuffer';
	socket.onopen = () => {
		const head = [`GET /echo HTTP/${version}`, ...lines];
		const text = `${head.join('\r\n')}\r\n\r\n`;
		socket.send(new TextEncoder().encode(text));
	};
	return new Promise((done) => {
		socket.onmessage = ({ data }) => {
			const answer = new TextDecoder().decode(data);
			console.log(version, lines.length, 'headers');
			console.log(answer.split('\r\n')[0]);
			socket.close(1000);
		};
		socket.onclose = done;
	});
}
