// Run this in two windows: they meet.
const socket = new WebSocket('ws://localhost:4321/chat/lobby?name=Ada');

socket.onmessage = (event) => {
	const message = JSON.parse(event.data);
	console.log(message.type, message.from?.name ?? '', message.text ?? '');
	if (message.type === 'welcome') say(`Hello, ${message.people.length} of us!`);
};

function say(text) {
	// Sent again with the same ref, it would still be said once.
	socket.send(JSON.stringify({ v: 1, type: 'say', text, ref: crypto.randomUUID?.() ?? `${Math.random()}` }));
}

setTimeout(() => socket.close(1000), 5000);
