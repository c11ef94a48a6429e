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
		if (questions > 6) return;
		socket.send(`question ${questions}`);
		setTimeout(look, 800);
	}

	function look() {
		if (socket.readyState !== WebSocket.OPEN) dead();
	}

	function dead() {
		console.log(path, 'dead');
	}
}
