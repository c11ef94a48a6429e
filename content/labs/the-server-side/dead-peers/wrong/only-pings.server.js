import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ port: 4321 });

server.on('connection', (ws) => {
	ws.send('welcome');
});

setInterval(() => {
	for (const client of server.clients) client.ping();
}, 500);
