const url = 'ws://localhost:4321/refuse?status=403';
new WebSocket(url);

console.log('error');
console.log('close', 1006);
