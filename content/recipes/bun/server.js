// bun server.js
const MOST = 1024 * 1024;
// Pages that may connect. A client that is no browser names no origin.
const ORIGINS = ['https://app.example.org'];

const sockets = new Set();

const server = Bun.serve({
	port: Number(process.env.PORT ?? 8080),

	fetch(request, server) {
		const origin = request.headers.get('origin');
		if (origin !== null && !ORIGINS.includes(origin)) return new Response(null, { status: 403 });
		if (server.upgrade(request)) return;
		return new Response(null, { status: 426, headers: { Upgrade: 'websocket' } });
	},

	websocket: {
		// Bun pings before so many seconds of silence are over, and ends a connection that stays silent.
		idleTimeout: 30,
		sendPings: true,
		maxPayloadLength: MOST,
		// Who lets more than this wait loses the connection.
		backpressureLimit: MOST,
		closeOnBackpressureLimit: true,

		open: (socket) => sockets.add(socket),
		close: (socket) => sockets.delete(socket),
		message: (socket, data) => socket.send(data),
	},
});

// Before a restart: everybody is told, and who does not answer within 5 s is cut.
process.once('SIGTERM', () => {
	for (const socket of sockets) socket.close(1001, 'restart');
	server.stop();
	setTimeout(() => server.stop(true), 5000).unref();
});

console.log(`listening on ${server.port}`);
