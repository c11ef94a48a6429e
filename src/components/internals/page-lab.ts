import type { LabAccess } from '../../tools/send/lab-access.ts';
import { serverOriginOf } from '../../trace/canonical-address.ts';
import { runTickets } from '../../trace/tap-secret.ts';
import { ticketOf } from '../../trace/tap-ticket.ts';
import { pageTap } from '../../workbench/run/page-tap.ts';

/** How long the lab server's tap is waited for, in ms. */
const PATIENCE = 2_000;
const SOCKET = 1;
let runs = 0;

/** The lab server of this page, for tools that send to it. Nothing is connected before something is sent. */
export const pageLab: LabAccess = {
	get origin() {
		return serverOriginOf(location);
	},
	now: () => performance.timeOrigin + performance.now(),
	connect: (url) => new WebSocket(url),
	async watch(startedAt, receive) {
		const tap = await pageTap().settled(PATIENCE);
		if (tap === null) return null;
		runs += 1;
		const run = runs;
		const end = pageTap().watch(run, { startedAt, receive });
		return { parameter: `tap=${ticketOf(runTickets(tap, run), SOCKET)}`, end };
	},
};
