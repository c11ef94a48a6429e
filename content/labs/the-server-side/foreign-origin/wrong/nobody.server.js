import { WebSocketServer } from 'ws';

const OWN = 'localhost:4321';

const server = new WebSocketServer({
	port: 4321,
	verifyClient: ({ origin }) => origin === OWN,
});

server.on('connection', (ws) => {
	ws.send('your account: 42 coins');
});
