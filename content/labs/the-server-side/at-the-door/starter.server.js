import { createServer } from 'http';
import { WebSocketServer } from 'ws';

const server = createServer();
const choose = (offered) => {
	return offered.has('chat.v1') ? 'chat.v1' : false;
};
const chat = new WebSocketServer({
	noServer: true,
	handleProtocols: choose,
});

server.on('upgrade', (request, socket, head) => {
	const { searchParams } = new URL(request.url, 'ws://lab');
	if (searchParams.get('ticket') !== 'sesame') {
		socket.write('HTTP/1.1 401 Unauthorized\r\n\r\n');
		socket.destroy();
		return;
	}
	chat.handleUpgrade(request, socket, head, (ws) => {
		console.log(request.headers.origin, ws.protocol);
		ws.send(`You speak ${ws.protocol || 'nothing'}.`);
	});
});

server.listen(4321);
