import type { ViewName } from '../../exercises/check.ts';
import type { ScenarioPath } from '../../i18n/en/scenarios.ts';

/** The view that shows what an address of the lab server is there for. */
export const tellingViews: Readonly<Record<ScenarioPath, ViewName>> = {
	'/echo': 'timeline',
	'/close': 'frames',
	'/drop': 'timeline',
	'/outage': 'timeline',
	'/resume': 'timeline',
	'/crash': 'frames',
	'/limit': 'frames',
	'/refuse': 'handshake',
	'/bad-accept': 'handshake',
	'/subprotocol': 'handshake',
	'/deflate': 'frames',
	'/fragment': 'frames',
	'/sample': 'frames',
	'/ping': 'timeline',
	'/silent': 'timeline',
	'/slow-reader': 'buffer',
	'/flood': 'frames',
	'/updates': 'frames',
	'/http-bytes': 'frames',
	'/stall-close': 'states',
	'/violate': 'frames',
	'/broken': 'frames',
	'/headers': 'handshake',
	'/raw': 'frames',
};
