const socket = new WebSocket('ws://localhost:4321/');

socket.onopen = () => socket.send('Hello');

socket.onmessage = ({ data }) => {
	console.log(data);
	socket.close(1000);
};
