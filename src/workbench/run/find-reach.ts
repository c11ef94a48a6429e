import { hasLabServer } from '../../i18n/site-address.ts';
import type { Transport } from '../../trace/transport.ts';
import { pageTap } from './page-tap.ts';
import type { Reach } from './reach.ts';

/** How long it may take to find out whether a server answers, in ms. */
const PATIENCE = 1_500;

const wire: Reach = {
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
	realm: () => null,
};

let inPage: Reach | null = null;

/** The lab server in the page, fetched at the first call. */
async function inPageReach(): Promise<Reach> {
	const { startInPageHost } = await import('./in-page-host.ts');
	inPage ??= startInPageHost();
	return inPage;
}

/**
 * @param wanted null for the wire, or the page where no lab server answers
 * @returns at once where nothing has to be fetched or asked
 */
export function findReach(wanted: Transport | null): Reach | Promise<Reach> {
	if (wanted === 'page') return inPage ?? inPageReach();
	return wanted === 'wire' || pageTap().tap !== null ? wire : whatAnswers();
}

async function whatAnswers(): Promise<Reach> {
	if (hasLabServer() && ((await wire.tap.settled(PATIENCE)) !== null || (await answers()))) return wire;
	try {
		return await inPageReach();
	} catch {
		// It can't be fetched either: let the sockets tell that nobody answers.
		return wire;
	}
}

async function answers(): Promise<boolean> {
	try {
		return (await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) })).ok;
	} catch {
		return false;
	}
}
