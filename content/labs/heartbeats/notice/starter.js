const server = 'ws://localhost:4321';

watch('/echo');
watch('/silent?answers=3');

function watch(path) {
	const socket = new WebSocket(server + path);
	let questions = 0;
	socket.onopen = ask;
	socket.onmessage = () => {
		setTimeout(ask, 100);
	};
	socket.onclose = () => console.log(path, 'closed');

	function ask() {
		questions += 1;
		if (questions > 6) {
			socket.close(1000);
			return;
		}
		socket.send(`question ${questions}`);
	}

	function dead() {
		console.log(path, 'dead');
	}
}
