import { WebSocketServer } from 'ws';

const server = new WebSocketServer({
	port: 4321,
	maxPayload: 10_000,
});

server.on('error', (error) => console.log(error.code));
server.on('connection', (ws) => {
	ws.on('message', (data) => {
		try {
			const { text } = JSON.parse(String(data));
			ws.send(text.toUpperCase());
		} catch {
			ws.close(1008, 'no text');
		}
	});
});
