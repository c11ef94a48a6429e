const socket = new WebSocket('ws://localhost:4321/echo');

socket.send('Hello, server!');
socket.close();
