// npm install ws && node server.mjs
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

const PORT = Number(process.env.PORT ?? 8080);
const HEARTBEAT = 25_000;
const MOST_WAITING = 1024 * 1024;
// Pages that may connect. A client that is no browser names no origin.
const ORIGINS = ['https://app.example.org'];

const http = createServer((_request, response) => {
	response.writeHead(426, { Upgrade: 'websocket' }).end();
});

// A larger message ends the connection with 1009; the default is 100 MiB.
const sockets = new WebSocketServer({ noServer: true, maxPayload: 1024 * 1024 });

http.on('upgrade', (request, link, head) => {
	const { origin } = request.headers;
	if (origin !== undefined && !ORIGINS.includes(origin)) {
		link.on('error', () => link.destroy());
		link.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
		return;
	}
	sockets.handleUpgrade(request, link, head, (socket) => sockets.emit('connection', socket, request));
});

const answered = new WeakSet();

sockets.on('connection', (socket) => {
	answered.add(socket);
	socket.on('pong', () => answered.add(socket));

	// Without a listener, one client's broken frame ends the process.
	socket.on('error', (error) => console.warn(error.message));

	socket.on('message', (data, isBinary) => {
		socket.send(data, { binary: isBinary }, () => {
			if (socket.isPaused && socket.bufferedAmount < MOST_WAITING) socket.resume();
		});
		// Who does not take what it is sent is not read from either.
		if (socket.bufferedAmount >= MOST_WAITING) socket.pause();
	});
});

const beats = setInterval(() => {
	for (const socket of sockets.clients) {
		if (answered.delete(socket)) socket.ping();
		else socket.terminate();
	}
}, HEARTBEAT);

// Before a restart: everybody is told, and who does not answer within 5 s is cut.
process.once('SIGTERM', () => {
	clearInterval(beats);
	http.close();
	for (const socket of sockets.clients) socket.close(1001, 'restart');
	setTimeout(() => {
		for (const socket of sockets.clients) socket.terminate();
	}, 5000).unref();
});

http.listen(PORT, () => console.log(`listening on ${PORT}`));
