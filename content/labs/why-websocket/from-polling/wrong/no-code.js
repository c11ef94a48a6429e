const total = 10;
const server = 'ws://localhost:4321';

const socket = new WebSocket(`${server}/updates?count=10`);
socket.onmessage = (event) => {
	const { update, price } = JSON.parse(event.data);
	console.log(`update ${update}: ${price}`);
	if (update === total) socket.close();
};
