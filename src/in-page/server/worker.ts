/**
 * The program of the worker that holds the network of a page and the lab server. A message without anything brings the port of one
 * connection, as bytes (`serve-from-worker.ts`); the others are commands.
 */
import type { Host } from '../../lab-server/host.ts';
import type { TapIds } from '../../lab-server/tap/taps.ts';
import { encodeBase64 } from '../../protocol/base64.ts';
import type { HostCommand } from '../host-message.ts';
import { pageTime } from '../page-time.ts';
import { PortEnd } from '../port/port-end.ts';
import { InPageServer } from './in-page-server.ts';
import { Realm } from './realm.ts';
import { RemoteServer } from './remote-server.ts';

const time = pageTime();
const { now, wait, random } = time;

const host: Host = { now: () => performance.timeOrigin + now(), date: () => Date.now(), wait, random };

const randomBytes = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

/** 128 random bits in base64url. Whoever could measure how long a look-up takes is in this page already. */
const ids: TapIds = {
	create: () => encodeBase64(randomBytes(16)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
	digest: (id) => id,
};

const server = new InPageServer({ host, ids });
const realms = new Map<number, Realm>();

function obey(command: HostCommand, [port, own]: readonly MessagePort[]): void {
	const { type, realm } = command;
	if (type === 'join') {
		const { origin, network } = command;
		if (port !== undefined) {
			const answers = own === undefined ? server : new RemoteServer(own, time);
			realms.set(realm, new Realm({ port, time, randomBytes, origin, network, server: answers }));
		}
	} else if (type === 'network') realms.get(realm)?.act(command.act);
	else if (type === 'last') realms.get(realm)?.last();
	else if (type === 'server-gone') realms.get(realm)?.serverGone();
	else {
		realms.get(realm)?.leave();
		realms.delete(realm);
	}
}

addEventListener('message', ({ data, ports }: MessageEvent<HostCommand | null>) => {
	if (data !== null) obey(data, ports);
	else for (const port of ports) server.serve(new PortEnd(port));
});
