import { WebSocketServer } from 'ws';

const OWN = 'http://localhost:4321';

const server = new WebSocketServer({ port: 4321 });

server.on('connection', (ws, request) => {
	if (request.headers.origin !== OWN) {
		ws.close(1008);
		return;
	}
	ws.send('your account: 42 coins');
});
