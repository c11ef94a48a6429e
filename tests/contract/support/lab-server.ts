import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { listen } from '../../../server/process/listening.ts';
import { type AttachedLab, attachLab, type LabOptions } from '../../../server/upgrade/attach-lab.ts';

export interface LabServer {
	readonly server: Server;
	readonly lab: AttachedLab;
	readonly port: number;
	stop(): Promise<void>;
}

/** A lab on a Node server at a free port; plain requests are answered with `plain`. */
export async function startLab(options: LabOptions = {}): Promise<LabServer> {
	const server = createServer((_request, response) => response.end('plain'));
	const lab = attachLab(server, options);
	const { port } = await listen(server, { port: 0, host: '127.0.0.1' });
	return {
		server,
		lab,
		port,
		async stop() {
			server.close();
			server.closeAllConnections();
			if (lab.sockets > 0) await lab.shutdown();
			if (server.listening) await once(server, 'close');
		},
	};
}
