const server = 'ws://localhost:4321';
const url = `${server}/updates?count=3&every=50`;
const socket = new WebSocket(url);

await loadSettings();

socket.addEventListener('message', (event) => {
	console.log('message', event.data);
});

async function loadSettings() {
	await new Promise((done) => setTimeout(done, 500));
	console.log('settings loaded');
}
