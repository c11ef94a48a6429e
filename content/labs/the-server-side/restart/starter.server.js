import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ port: 4321 });

server.on('connection', (ws) => ws.send('welcome'));

setTimeout(() => {
	console.log('no more, please');
	server.close(() => console.log('all have gone'));
}, 800);

setTimeout(() => {
	for (const client of server.clients) {
		client.close(1001, 'restart');
	}
}, 1400);
