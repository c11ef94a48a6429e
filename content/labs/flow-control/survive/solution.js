const server = 'ws://localhost:4321';
const url = `${server}/flood?count=99&every=2&size=1`;
const socket = new WebSocket(url);

let newest = null;
let planned = false;

socket.onmessage = ({ data }) => {
	newest = data;
	if (planned) return;
	planned = true;
	setTimeout(show, 100);
};

function show() {
	planned = false;
	draw(newest);
	if (newest === '99') socket.close(1000);
}

function draw(price) {
	const end = performance.now() + 15;
	while (performance.now() < end);
	console.log('drawn', price);
}
