const socket = new WebSocket('ws://localhost:4321/');
const leave = () => socket.close(1000);

socket.onmessage = ({ data }) => console.log(data);
socket.onopen = () => setTimeout(leave, 1000);
