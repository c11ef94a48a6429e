// deno run --allow-net --allow-env=PORT server.js
const port = Number(Deno.env.get('PORT') ?? 8080);
const MOST = 1024 * 1024;
// Pages that may connect. A client that is no browser names no origin.
const ORIGINS = ['https://app.example.org'];

const server = Deno.serve({ port }, (request) => {
	if (request.headers.get('upgrade')?.toLowerCase() !== 'websocket') {
		return new Response(null, { status: 426, headers: { Upgrade: 'websocket' } });
	}
	const origin = request.headers.get('origin');
	if (origin !== null && !ORIGINS.includes(origin)) return new Response(null, { status: 403 });

	// Deno pings at half of these seconds, and ends a connection from which nothing came until they are over.
	const { socket, response } = Deno.upgradeWebSocket(request, { idleTimeout: 50 });
	socket.binaryType = 'arraybuffer';
	socket.onerror = (event) => console.warn(event.message);
	socket.onmessage = ({ data }) => {
		// The socket has the API of a page: of codes, close() takes 1000 and 3000 to 4999, and there is no pause().
		if ((data.length ?? data.byteLength) > MOST) socket.close(4009, 'too large');
		else if (socket.bufferedAmount > MOST) socket.close(4008, 'too slow');
		else socket.send(data);
	};
	return response;
});

// Before a restart: shutdown() closes every socket with 1001, and resolves when they have answered.
Deno.addSignalListener('SIGTERM', () => {
	server.shutdown().then(() => Deno.exit());
	setTimeout(() => Deno.exit(), 5000);
});
