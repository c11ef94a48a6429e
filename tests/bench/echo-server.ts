// One server of the echo benchmark, in a process of its own: `lab`, `bare` or `mirror`.
import { createServer, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { LIMITS } from '../../server/guard/limits.ts';
import { attachLab } from '../../server/upgrade/attach-lab.ts';

/** All clients have the same address here, and send faster than one address may: what is measured is not that limit. */
const unlimited = { addressFramesPerSecond: 1e9, addressBytesPerSecond: 1e12, bytesPerSecond: 1e12, turnBytes: 1e12 };
const limits = { ...LIMITS, ...unlimited };

const server = createServer();
if (process.argv[2] === 'lab') {
	attachLab(server, { limits });
} else if (process.argv[2] === 'mirror') {
	mirrorTo(server);
} else {
	new WebSocketServer({ server }).on('connection', echo);
}
server.listen(0, '127.0.0.1', () => {
	const address = server.address();
	if (typeof address === 'object' && address !== null) process.send?.(address.port);
});
process.on('message', () => {
	const { user, system } = process.cpuUsage();
	process.send?.(user + system);
});
process.on('disconnect', () => process.exit());

function echo(webSocket: WebSocket): void {
	webSocket.on('error', console.error);
	webSocket.on('message', (data, binary) => webSocket.send(data, { binary }));
}

/**
 * What watching costs at the least: `ws`, and every byte of its connections once more on the one that asked for `/tap`, without a
 * name, a time or a bound.
 */
function mirrorTo(server: Server): void {
	const webSockets = new WebSocketServer({ noServer: true });
	let watcher: Duplex | null = null;
	server.on('upgrade', (request, link, head) => {
		if (request.url === '/tap') {
			watcher = link;
			link.on('error', console.error);
			link.write('HTTP/1.1 101 Switching Protocols\r\n\r\n{"tap":"mirror"}');
			return;
		}
		const { write } = link;
		// `ws` unmasks in place, so what is read has to be copied.
		link.prependListener('data', (chunk: Buffer) => watcher?.write(Buffer.from(chunk)));
		link.write = (...args: [chunk: unknown, ...rest: unknown[]]): boolean => {
			watcher?.write(args[0]);
			return Reflect.apply(write, link, args);
		};
		webSockets.handleUpgrade(request, link, head, echo);
	});
}
