const server = 'ws://localhost:4321/flood?end=1000';
const prices = '&count=99&fewer=30&every=2&size=1';
const socket = new WebSocket(server + prices);

let last = 0;

socket.onmessage = ({ data }) => {
	const now = performance.now();
	if (now - last > 100) {
		last = now;
		draw(data);
	}
};

function draw(price) {
	const end = performance.now() + 15;
	while (performance.now() < end);
	console.log('drawn', price);
}
