const url = 'ws://localhost:4321/resume?count=12&cut=4';
let last = 0;
connect();

// Without "last" in the address, what came up meanwhile is never sent.
function connect() {
	const socket = new WebSocket(`${url}&last=${last}`);

	socket.onmessage = (event) => {
		const { id, text } = JSON.parse(event.data);
		console.log(text);
		last = id;
	};

	socket.onclose = (event) => {
		console.log(`close ${event.code}, last ${last}`);
		if (event.code !== 1000) setTimeout(connect, 100);
	};
}
