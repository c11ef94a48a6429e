const server = 'ws://localhost:4321';
const url = `${server}/flood?count=99&every=2&size=1`;
const socket = new WebSocket(url);

const waiting = [];

socket.onmessage = ({ data }) => {
	waiting.push(data);
};

const timer = setInterval(() => {
	if (waiting.length === 0) return;
	const price = waiting.shift();
	draw(price);
	if (price === '99') {
		clearInterval(timer);
		socket.close(1000);
	}
}, 20);

function draw(price) {
	const end = performance.now() + 15;
	while (performance.now() < end);
	console.log('drawn', price);
}
