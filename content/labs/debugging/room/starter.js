const server = 'ws://localhost:4321/broken?room=42';

for (let number = 1; number <= 10; number += 1) {
	console.log(number, await watch(number));
}

function watch(number) {
	const socket = new WebSocket(`${server}&server=${number}`);
	const story = [];
	socket.onopen = () => {
		story.push('open');
		socket.send('hello');
		setTimeout(() => socket.close(1000), 300);
	};
	socket.onmessage = () => story.push('message');
	socket.onerror = () => story.push('error');
	return new Promise((done) => {
		socket.onclose = ({ code }) => {
			done([...story, code].join(', '));
		};
	});
}
