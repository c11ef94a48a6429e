import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ port: 4321 });

process.on('uncaughtException', () => {});

server.on('connection', (ws) => {
	ws.on('message', (data) => {
		const { text } = JSON.parse(String(data));
		ws.send(text.toUpperCase());
	});
});
