const url = 'ws://localhost:4321/ping?every=300&count=6';
const socket = new WebSocket(url);

let reports = 0;
socket.onmessage = (event) => {
	console.log(event.data);
	reports += 1;
	if (reports === 1) work(1000);
	if (reports === 6) socket.close(1000);
};

function work(ms) {
	console.log('busy');
	const end = performance.now() + ms;
	while (performance.now() < end);
	console.log('done');
}
