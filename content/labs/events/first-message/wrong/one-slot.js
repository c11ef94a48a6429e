const server = 'ws://localhost:4321';
const url = `${server}/updates?count=3&every=50`;
const socket = new WebSocket(url);

let early;
socket.onmessage = (event) => {
	early = event;
};

await loadSettings();

console.log('message', early.data);

async function loadSettings() {
	await new Promise((done) => setTimeout(done, 500));
	console.log('settings loaded');
}
