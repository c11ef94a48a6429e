import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ port: 4321 });
const price = 'x'.repeat(50_000);

setInterval(() => {
	for (const client of server.clients) {
		client.send(price);
		if (client.bufferedAmount === 0) continue;
		for (const one of server.clients) one.terminate();
	}
}, 50);
