const url = 'ws://localhost:4321/silent?answers=3&of=2';

watch('first');
watch('second');

function watch(name) {
	const socket = new WebSocket(url);
	let questions = 0;
	let deadline;
	socket.onopen = ask;
	socket.onmessage = () => {
		clearTimeout(deadline);
		setTimeout(ask, 100);
	};
	socket.onclose = () => console.log(name, 'closed');

	function ask() {
		questions += 1;
		if (questions > 6) {
			socket.close(1000);
			return;
		}
		socket.send(`question ${questions}`);
		deadline = setTimeout(dead, 1500);
	}

	function dead() {
		console.log(name, 'dead');
		socket.close(4000, 'no answer');
	}
}
