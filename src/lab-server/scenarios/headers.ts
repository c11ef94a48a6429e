import { withoutTap } from '../../trace/tap/parameter.ts';
import { headerFields } from '../http/request-head.ts';
import { defineScenario } from '../scenario.ts';

/**
 * Sends the handshake that it received: the request line and every header as it was written, in order. The parameter that
 * names a tap is left out, and that is said: it was not the code that wrote it.
 */
export const headers = defineScenario({
	path: '/headers',
	parameters: {},
	connect({ peer, request }) {
		const { method, url = '', httpVersion } = request;
		const target = withoutTap(url);
		const leftOut = target === url ? {} : { leftOut: 'tap' };
		const fields = headerFields(request).map(({ name, value }) => [name, value]);
		peer.send(JSON.stringify({ method, target, ...leftOut, httpVersion, headers: fields }), false);
	},
});
