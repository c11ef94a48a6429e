const server = 'ws://localhost:4321';
const url = `${server}/flood?count=12&size=50000`;
const socket = new WebSocket(url);
const waiting = [];
let saved = 0;

socket.onmessage = ({ data }) => {
	waiting.push(data);
	if (waiting.length === 1) save();
	if (waiting.length < 12) return;
	console.log('the last one is here, saved', saved);
};

async function save() {
	await new Promise((done) => setTimeout(done, 1000));
	waiting.shift();
	saved += 1;
	console.log('saved', saved, 'waiting', waiting.length);
	socket.close(1000);
}
