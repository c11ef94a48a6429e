// The same update by plain HTTP, twice. The server counts the bytes.
for (const after of [0, 1]) {
	const response = await fetch(`http://localhost:4321/updates/poll?after=${after}`);
	console.log(await response.json());
}

const socket = new WebSocket('ws://localhost:4321/http-bytes');
socket.onmessage = (event) => console.log(JSON.parse(event.data));
