const total = 10;
const server = 'ws://localhost:4321';

for (let last = 0; last < total; last += 1) {
	const socket = new WebSocket(`${server}/updates?count=1`);
	await new Promise((done) => {
		socket.onmessage = (event) => {
			const { update, price } = JSON.parse(event.data);
			console.log(`update ${update}: ${price}`);
			socket.close(1000);
			done();
		};
	});
}
