const server = 'ws://localhost:4321';

await watch('/refuse?status=503');
await watch('/broken?room=42&server=9');
await watch('/drop?after=1500');
await watch('/drop?idle=1500');

function watch(path) {
	const socket = new WebSocket(server + path);
	const story = [];
	socket.onopen = () => {
		story.push('open');
		setTimeout(speak, 300);
	};
	socket.onmessage = () => story.push('answer');
	return new Promise((done) => {
		socket.onclose = ({ code }) => {
			console.log(path, ...story, code);
			done();
		};
	});

	function speak() {
		if (socket.readyState !== WebSocket.OPEN) return;
		story.push('sent');
		socket.send('hello');
	}
}
