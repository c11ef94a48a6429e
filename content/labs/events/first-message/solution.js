const server = 'ws://localhost:4321';
const url = `${server}/updates?count=3&every=50`;
const socket = new WebSocket(url);

const early = [];
socket.onmessage = (event) => early.push(event);

await loadSettings();

early.forEach(use);
socket.onmessage = use;

function use(event) {
	console.log('message', event.data);
}

async function loadSettings() {
	await new Promise((done) => setTimeout(done, 500));
	console.log('settings loaded');
}
