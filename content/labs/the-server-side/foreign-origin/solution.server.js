import { WebSocketServer } from 'ws';

const OWN = 'http://localhost:4321';

const server = new WebSocketServer({
	port: 4321,
	verifyClient: ({ origin }) => origin === OWN,
});

server.on('connection', (ws, request) => {
	console.log(request.headers.origin);
	ws.send('your account: 42 coins');
});
