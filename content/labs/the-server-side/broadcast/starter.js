const socket = new WebSocket('ws://localhost:4321/');

socket.onmessage = ({ data }) => console.log(data);
socket.onopen = () => {
	setTimeout(() => socket.close(1000), 2000);
};
