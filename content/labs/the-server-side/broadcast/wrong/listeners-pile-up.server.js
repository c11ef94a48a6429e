import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ port: 4321 });

server.on('connection', (ws) => {
	for (const one of server.clients) {
		one.on('message', (data) => {
			for (const client of server.clients) {
				if (client !== one) client.send(`${data}`);
			}
		});
	}
});
