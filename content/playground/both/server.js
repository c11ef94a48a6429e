import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ port: 4321 });

server.on('connection', (socket) => {
	socket.on('message', (data, isBinary) => {
		for (const client of server.clients) {
			client.send(data, { binary: isBinary });
		}
	});
});
