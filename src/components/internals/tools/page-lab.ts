import type { LabAccess } from '../../../tools/send/lab-access.ts';
import { serverOriginOf } from '../../../trace/canonical-address.ts';
import { runTickets } from '../../../trace/tap/secret.ts';
import { ticketOf } from '../../../trace/tap/ticket.ts';
import { findReach } from '../../../workbench/run/find-reach.ts';

/** How long the lab server's tap is waited for, in ms. */
const PATIENCE = 2_000;
/** How long the one in the page is waited for, which is fetched first. */
const FETCH_PATIENCE = 60_000;
const SOCKET = 1;
let runs = 0;

/** @returns the lab server of this page, for tools that send to it, or where none answers the one in the page */
export async function pageLab(): Promise<LabAccess> {
	const { transport, tap, WebSocket } = await findReach(null);
	if (transport === 'page') await tap.settled(FETCH_PATIENCE);
	return {
		transport,
		origin: serverOriginOf(location),
		now: () => performance.timeOrigin + performance.now(),
		connect: (url) => new WebSocket(url),
		async watch(startedAt, receive) {
			const id = await tap.settled(PATIENCE);
			if (id === null) return null;
			runs += 1;
			const run = runs;
			const end = tap.watch(run, { startedAt, receive });
			return { parameter: `tap=${ticketOf(runTickets(id, run), SOCKET)}`, end };
		},
	};
}
