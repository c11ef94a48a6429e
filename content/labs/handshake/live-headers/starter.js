const socket = new WebSocket('ws://localhost:4321/headers');

socket.onopen = () => console.log('open');
socket.onmessage = ({ data }) => {
	const request = JSON.parse(data);
	console.log(request.method, request.httpVersion);
	for (const [name, value] of request.headers) {
		console.log(`${name}: ${value}`);
	}
	socket.close(1000);
};
