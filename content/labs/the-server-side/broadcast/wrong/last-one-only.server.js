import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ port: 4321 });
let other;

server.on('connection', (ws) => {
	ws.on('message', (data) => {
		if (ws !== other) other.send(`${data}`);
	});
	other = ws;
});
