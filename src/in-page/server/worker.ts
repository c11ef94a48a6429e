/** The program of the worker that holds the lab server. Each message brings the port of a new connection. */
import type { Host } from '../../lab-server/host.ts';
import type { TapIds } from '../../lab-server/tap/taps.ts';
import { encodeBase64 } from '../../protocol/base64.ts';
import { pageTime } from '../page-time.ts';
import { PortEnd } from '../port/port-end.ts';
import { InPageServer } from './in-page-server.ts';

const { now, wait, random } = pageTime();

const host: Host = { now: () => performance.timeOrigin + now(), date: () => Date.now(), wait, random };

/** 128 random bits in base64url. Whoever could measure how long a look-up takes is in this page already. */
const ids: TapIds = {
	create: () => {
		const text = encodeBase64(crypto.getRandomValues(new Uint8Array(16)));
		return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
	},
	digest: (id) => id,
};

const server = new InPageServer({ host, ids });

addEventListener('message', ({ ports }) => {
	for (const port of ports) server.serve(new PortEnd(port));
});
