import { hasLabServer } from '../../browser/site-address.ts';
import type { Transport } from '../../trace/json.ts';
import type { PageReach } from './reach.ts';
import { pageTap } from './tap-client.ts';

const wire: PageReach = {
	transport: 'wire',
	tap: {
		get tap() {
			return pageTap().tap;
		},
		settled(patience) {
			// Who presses Run does not want to wait for the next try: the server may be back.
			if (pageTap().status === 'absent') pageTap().retry();
			return pageTap().settled(patience);
		},
		watch: (run, watcher) => pageTap().watch(run, watcher),
	},
	get WebSocket() {
		return WebSocket;
	},
	realm: () => null,
};

let inPage: PageReach | null = null;

/** The lab server in the page, fetched at the first call. */
async function inPageReach(): Promise<PageReach> {
	const { startInPageHost } = await import('./in-page-host.ts');
	inPage ??= startInPageHost();
	return inPage;
}

/**
 * @param wanted null for the wire, or the page where no lab server answers
 * @returns at once where nothing has to be fetched or asked
 */
export function findReach(wanted: Transport | null): PageReach | Promise<PageReach> {
	if (wanted === 'page' || !hasLabServer()) return inPage ?? inPageReach();
	return wanted === 'wire' || pageTap().tap !== null ? wire : whatAnswers();
}

/** How that is found out is fetched where the wire does not answer at once. */
async function whatAnswers(): Promise<PageReach> {
	try {
		const { answers } = await import('./server-answers.ts');
		return (await answers(wire.tap)) ? wire : await inPageReach();
	} catch {
		// It can't be fetched either: let the sockets tell that nobody answers.
		return wire;
	}
}
