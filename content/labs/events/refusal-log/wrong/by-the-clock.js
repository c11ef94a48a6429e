const url = 'ws://localhost:4321/refuse?status=403';
const socket = new WebSocket(url);

socket.onerror = () => console.log('error');
setTimeout(() => console.log('close', 1006), 500);
