import { hasLabServer } from '../../browser/site-address.ts';
import { serverOriginOf } from '../../trace/canonical-address.ts';
import { TapClient } from './tap-client.ts';

let client: TapClient | null = null;

/** @returns the tap client of this page, connecting at the first call */
export function pageTap(): TapClient {
	client ??= create();
	return client;
}

function create(): TapClient {
	const tap = new TapClient({
		connect: () => (hasLabServer() ? new WebSocket(`${serverOriginOf(location)}/tap`) : null),
		now: () => performance.timeOrigin + performance.now(),
		after: (ms, callback) => {
			const timer = setTimeout(callback, ms);
			return () => clearTimeout(timer);
		},
		random: Math.random,
	});
	// An open WebSocket keeps a page out of the back/forward cache.
	addEventListener('pagehide', () => tap.disconnect());
	addEventListener('pageshow', (event) => event.persisted && tap.connect());
	tap.connect();
	return tap;
}
