const server = 'ws://localhost:4321/flood?end=1000';
const prices = '&count=99&fewer=30&every=2&size=1';
const socket = new WebSocket(server + prices);

socket.onmessage = async ({ data }) => {
	await null;
	draw(data);
};

function draw(price) {
	const end = performance.now() + 15;
	while (performance.now() < end);
	console.log('drawn', price);
}
