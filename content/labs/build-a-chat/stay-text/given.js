function leave() {
	reader.close(1000);
	page.close(1000);
}

async function visit(name, text) {
	const query = `&name=${encodeURIComponent(name)}`;
	const visitor = await open(room + query);
	visitor.send(JSON.stringify({ v: 1, type: 'say', text }));
	await pause(100);
	visitor.close(1000);
	await pause(100);
}

function open(url) {
	const socket = new WebSocket(url);
	return new Promise((done) => {
		socket.onopen = () => done(socket);
	});
}

function pause(ms) {
	return new Promise((done) => setTimeout(done, ms));
}
