import { encodeUtf8 } from '../../protocol/utf8.ts';
import type { HttpRequestHead } from '../http/request-head.ts';
import { choice } from '../parameters.ts';
import { defineScenario } from '../scenario.ts';

/** What ws answers with when the address is not the one that it was told to serve. */
const REFUSAL =
	'HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Type: text/html\r\nContent-Length: 11\r\n\r\nBad Request';

/** The 101 of the first server, by the request that it answers. A second server that accepts works out the same. */
const acceptances = new WeakMap<HttpRequestHead, string>();

/**
 * Two servers that listen to the upgrades of one HTTP server: the first accepts, and the second answers the same request too. Its
 * text stands where the client expects a frame.
 */
export const twoServers = defineScenario({
	path: '/two-servers',
	parameters: { second: choice({ default: 'refuses', values: ['refuses', 'accepts'] }) },
	respond(lines, { request }) {
		acceptances.set(request, `${lines.join('\r\n')}\r\n\r\n`);
	},
	connect({ peer, request, values }) {
		peer.onMessage((data, binary) => peer.send(data, binary));
		if (values.second === 'refuses') {
			peer.write(encodeUtf8(REFUSAL));
			peer.cut();
		} else {
			peer.write(encodeUtf8(acceptances.get(request) ?? ''));
		}
	},
});
