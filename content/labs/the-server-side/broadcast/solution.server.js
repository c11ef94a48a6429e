import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ port: 4321 });

server.on('connection', (ws) => {
	ws.on('message', (data) => {
		for (const client of server.clients) {
			if (client !== ws) client.send(`${data}`);
		}
	});
});
