import { WebSocketServer } from 'ws';

const OWN = 'http://localhost';

const server = new WebSocketServer({
	port: 4321,
	verifyClient: ({ origin }) => origin.startsWith(OWN),
});

server.on('connection', (ws) => {
	ws.send('your account: 42 coins');
});
