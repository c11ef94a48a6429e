import { WebSocketServer } from 'ws';

const server = new WebSocketServer({
	port: 4321,
	maxPayload: 10_000,
});

server.on('connection', (ws) => {
	ws.on('error', (error) => console.log(error.code));
	ws.on('message', (data) => {
		const { text } = JSON.parse(String(data));
		ws.send(text.toUpperCase());
	});
});
