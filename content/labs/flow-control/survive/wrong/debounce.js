const server = 'ws://localhost:4321';
const url = `${server}/flood?count=99&every=2&size=1`;
const socket = new WebSocket(url);

let timer = null;

socket.onmessage = ({ data }) => {
	clearTimeout(timer);
	timer = setTimeout(() => {
		draw(data);
		socket.close(1000);
	}, 300);
};

function draw(price) {
	const end = performance.now() + 15;
	while (performance.now() < end);
	console.log('drawn', price);
}
