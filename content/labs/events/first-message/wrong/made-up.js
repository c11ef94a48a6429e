const server = 'ws://localhost:4321';
const url = `${server}/updates?count=3&every=50`;
const socket = new WebSocket(url);

let count = 0;
socket.onmessage = () => {
	count += 1;
};

await loadSettings();

for (let number = 1; number <= count; number += 1) {
	console.log('message', number);
}

async function loadSettings() {
	await new Promise((done) => setTimeout(done, 500));
	console.log('settings loaded');
}
