const server = 'ws://localhost:4321/flood?end=1000';
const prices = '&count=99&fewer=30&every=2&size=1';
const socket = new WebSocket(server + prices);

const waiting = [];

socket.onmessage = ({ data }) => {
	waiting.push(data);
};

const timer = setInterval(() => {
	if (waiting.length > 0) draw(waiting.shift());
	else if (socket.readyState === 3) clearInterval(timer);
}, 20);

function draw(price) {
	const end = performance.now() + 15;
	while (performance.now() < end);
	console.log('drawn', price);
}
