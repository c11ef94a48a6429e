import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ port: 4321 });

server.on('connection', (ws) => {
	ws.send('welcome');
	ws.isAlive = true;
	ws.on('pong', () => {
		ws.isAlive = true;
	});
});

setInterval(() => {
	for (const client of server.clients) {
		if (!client.isAlive) client.terminate();
		client.isAlive = false;
		client.ping();
	}
}, 1000);
