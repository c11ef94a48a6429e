import { LAB_LIMITS } from '../limits.ts';
import { closeCode, integer, text } from '../parameters.ts';
import { defineScenario } from '../scenario.ts';

/** Opens, then closes with a code; without a code, with a close frame that has no body (the client reports 1005). */
export const close = defineScenario({
	path: '/close',
	parameters: {
		code: closeCode,
		/** A control frame carries 125 bytes, two of which are the code (RFC 6455 §5.5). */
		reason: text({ default: '', maxBytes: 123 }),
		after: integer({ default: 0, ranges: [[0, LAB_LIMITS.longestWait]], unit: 'ms' }),
	},
	handshake({ values }) {
		if (values.reason === '' || values.code !== null) return null;
		return { status: 400, sentence: '"reason" needs a "code": in a close frame the reason stands behind the code.' };
	},
	connect({ peer, values, after }) {
		const { code, reason } = values;
		after(values.after, () => (code === null ? peer.close() : peer.close(code, reason)));
	},
});
