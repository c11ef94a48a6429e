import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ port: 4321 });

server.on('connection', (ws) => {
	ws.send('welcome');
});
