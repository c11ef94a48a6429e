// One server of the echo benchmark, in a process of its own: `lab` or `bare`.
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { LIMITS } from '../../server/guard/limits.ts';
import { attachLab } from '../../server/upgrade/attach-lab.ts';

/** All clients have the same address here, and send faster than one address may: what is measured is not that limit. */
const unlimited = { addressFramesPerSecond: 1e9, addressBytesPerSecond: 1e12, bytesPerSecond: 1e12, turnBytes: 1e12 };
const limits = { ...LIMITS, ...unlimited };

const server = createServer();
if (process.argv[2] === 'lab') {
	attachLab(server, { limits });
} else {
	new WebSocketServer({ server }).on('connection', (webSocket) => {
		webSocket.on('error', console.error);
		webSocket.on('message', (data, binary) => webSocket.send(data, { binary }));
	});
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
