import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ port: 4321 });

server.on('connection', (ws) => {
	ws.on('message', (data) => {
		const { text } = JSON.parse(String(data));
		ws.send(`You said: ${text}`);
	});
});
