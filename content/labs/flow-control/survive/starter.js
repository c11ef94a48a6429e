const server = 'ws://localhost:4321';
const url = `${server}/flood?count=99&every=2&size=1`;
const socket = new WebSocket(url);

socket.onmessage = ({ data }) => {
	draw(data);
	if (data === '99') socket.close(1000);
};

function draw(price) {
	const end = performance.now() + 15;
	while (performance.now() < end);
	console.log('drawn', price);
}
