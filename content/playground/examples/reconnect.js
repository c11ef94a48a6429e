// This server cuts everyone off after 300 ms, refuses three handshakes, then serves for good.
const ADDRESS = 'ws://localhost:4321/outage?up=300&fails=3';
const FIRST = 100; // in a page of yours 500 ms to 1 s
const LONGEST = 2000; // in a page of yours 30 s
const PROVEN = 1000; // only a connection that lasts sets the waiting back to FIRST
const FINAL = [1000, 1008, 4001]; // codes after which it makes no sense to come again
let failures = 0;
connect();

function connect() {
	const socket = new WebSocket(ADDRESS);
	let proof;

	socket.onopen = () => {
		console.log('open');
		proof = setTimeout(() => {
			failures = 0;
			console.log('it lasts: back to the first wait');
		}, PROVEN);
	};

	socket.onmessage = (event) => console.log(event.data);

	socket.onclose = (event) => {
		clearTimeout(proof);
		if (FINAL.includes(event.code)) return;
		// Full jitter: a random part of the wait, so that thousands of clients do not come back at the same moment.
		const most = Math.min(LONGEST, FIRST * 2 ** failures);
		const wait = Math.random() * most;
		failures += 1;
		console.log(`close ${event.code}: again after ${Math.round(wait)} of at most ${most} ms`);
		setTimeout(connect, wait);
	};
}
