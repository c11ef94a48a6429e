const socket = new WebSocket('ws://localhost:4321/visitors');

// Each message is an opening handshake. Whom would you let in?
socket.onmessage = (event) => {
	console.log(event.data);
};
