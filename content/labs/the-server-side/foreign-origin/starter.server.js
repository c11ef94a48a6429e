import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ port: 4321 });

server.on('connection', (ws, request) => {
	console.log(request.headers.origin);
	ws.send('your account: 42 coins');
});
