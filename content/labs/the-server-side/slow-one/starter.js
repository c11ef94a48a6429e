const socket = new WebSocket('ws://localhost:4321/');

setTimeout(() => socket.close(1000), 1600);
