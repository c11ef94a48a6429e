const socket = new WebSocket('ws://localhost:4321/');

socket.onmessage = ({ data }) => console.log(data);
socket.onclose = ({ code }) => console.log('closed', code);
setTimeout(() => socket.close(1000), 4000);
