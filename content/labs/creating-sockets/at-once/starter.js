const socket = new WebSocket('ws://localhost:4321/echo');

socket.onopen = () => {
	console.log('open');
	socket.close(1000);
};
socket.onmessage = () => console.log('message');

try {
	socket.send('too early');
} catch (error) {
	console.log(error.name);
}

console.log('end of the script');
