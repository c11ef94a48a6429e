const socket = new WebSocket('ws://localhost:4321/echo');

setTimeout(() => socket.send('Hello, server!'), 200);
setTimeout(() => socket.close(1000), 400);
