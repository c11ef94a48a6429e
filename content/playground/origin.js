// The code of a lab belongs to no site: its Origin is null. Is a cookie of this server sent along?
const socket = new WebSocket('ws://localhost:4321/origin');

socket.onmessage = (event) => {
	console.log(event.data);
	socket.close(1000);
};
