const updates = 20;
const server = 'localhost:4321';

async function polling() {
	const url = `http://${server}/updates/poll?after=`;
	for (let last = 0; last < updates; last += 1) {
		const response = await fetch(url + last);
		await response.json();
	}
}

function pushed(source) {
	return new Promise((done) => {
		let count = 0;
		source.onmessage = () => {
			count += 1;
			if (count < updates) return;
			source.close();
			done();
		};
	});
}

await Promise.all([
	polling(),
	pushed(new EventSource(`http://${server}/updates/events`)),
	pushed(new WebSocket(`ws://${server}/updates`)),
]);

const counter = new WebSocket(`ws://${server}/http-bytes`);
counter.onmessage = (event) => {
	const costs = Object.entries(JSON.parse(event.data));
	for (const [path, { requests, out, in: back }] of costs) {
		console.log(`${path}: ${requests} × request`);
		console.log(`  ${out} bytes out, ${back} bytes in`);
	}
};
