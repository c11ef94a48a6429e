// Node 22 or later, nothing to install: node client.mjs
const ADDRESS = process.env.ADDRESS ?? 'ws://localhost:8080/';
const ASK_AFTER = 25_000;
const ANSWER_WITHIN = 10_000;
const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;
const OPENING_WITHIN = 10_000;

let failures = 0;

function connect() {
	const socket = new WebSocket(ADDRESS);
	socket.binaryType = 'arraybuffer';
	let timer = setTimeout(giveUp, OPENING_WITHIN);
	let over = false;

	socket.onopen = () => {
		failures = 0;
		console.log('open');
		socket.send('hello');
		alive();
	};

	// Any message is a sign of life. Only silence has to be asked about; the server answers 'beat' with anything.
	function alive() {
		clearTimeout(timer);
		timer = setTimeout(() => {
			socket.send('beat');
			timer = setTimeout(giveUp, ANSWER_WITHIN);
		}, ASK_AFTER);
	}

	socket.onmessage = ({ data }) => {
		if (over) return;
		alive();
		console.log('message', typeof data === 'string' ? data : `${data.byteLength} bytes`);
	};

	// The other side is dead, so its Close frame is not waited for.
	function giveUp() {
		socket.close(4000, 'no answer');
		ended(1006);
	}

	socket.onclose = ({ code }) => ended(code);

	function ended(code) {
		if (over) return;
		over = true;
		clearTimeout(timer);
		console.log('closed', code);
		// 1000: the server has said all. 1008: it does not want this client, and would not the next time.
		if (code === 1000 || code === 1008) return;
		const longest = Math.min(FIRST_WAIT * 2 ** failures, LONGEST_WAIT);
		failures += 1;
		setTimeout(connect, Math.random() * longest);
	}
}

connect();
