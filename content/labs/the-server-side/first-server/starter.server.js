import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ port: 4321 });

server.on('connection', (ws) => {
	console.log('somebody has come');
	ws.on('message', (data) => {
		console.log('got', data);
		ws.send(`You said: ${data}`);
	});
	ws.on('close', (code) => {
		console.log(`gone with ${code}`);
	});
});
