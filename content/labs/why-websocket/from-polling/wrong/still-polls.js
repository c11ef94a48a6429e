const total = 10;
const server = 'localhost:4321';
const url = `http://${server}/updates/poll?after=`;

const socket = new WebSocket(`ws://${server}/updates?count=1`);
for (let last = 0; last < total; last += 1) {
	const response = await fetch(url + last);
	const { update, price } = await response.json();
	console.log(`update ${update}: ${price}`);
}
socket.close(1000);
