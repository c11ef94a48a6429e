import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Server as NetServer } from 'node:net';
import { listen } from '../../../server/process/listening.ts';
import { type AttachedLab, attachLab, type LabOptions } from '../../../server/upgrade/attach-lab.ts';
import type { Load } from '../../../server/upgrade/upgrade.ts';
import { startInPageLab } from './in-page-lab.ts';

/** What only some hosts have. Tests ask for what they need, and never for a host. */
export type Capability =
	/** Requests that are no handshakes, answered on the same port. */
	| 'plain requests'
	/** Upgrades that somebody else answers on the same server. */
	| 'other upgrades'
	/** Clients are told apart by their addresses, behind a proxy too. */
	| 'addresses'
	/** Pages of other sites can come, and are kept out. */
	| 'other sites'
	/** The server's end of a connection inside of a tunnel can be looked at, and it has no buffers of its own. */
	| 'tunnels to look into';

export interface LabServer {
	readonly server: NetServer;
	readonly lab: Pick<AttachedLab, 'sockets'> & { load(): Pick<Load, 'sockets' | 'heldBytes' | 'counters'> };
	readonly port: number;
	stop(): Promise<void>;
}

/** Which host these tests run on: the project of Vitest says so. */
const isInPage = process.env['LAB_HOST'] === 'in-page';

const IN_PAGE: readonly Capability[] = [];
const NODE: readonly Capability[] = [
	'plain requests',
	'other upgrades',
	'addresses',
	'other sites',
	'tunnels to look into',
];

/** @returns whether the lab of these tests lacks it: then there is nothing to test */
export const lacks = (capability: Capability): boolean => !(isInPage ? IN_PAGE : NODE).includes(capability);

/** A lab at a free port; plain requests are answered with `plain`. */
export function startLab(options: LabOptions = {}): Promise<LabServer> {
	return isInPage ? startInPageLab(options) : startNodeLab(options);
}

async function startNodeLab(options: LabOptions): Promise<LabServer> {
	const server: Server = createServer((_request, response) => response.end('plain'));
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
