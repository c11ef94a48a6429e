import { LAB_LIMITS } from '../limits.ts';
import { integer } from '../parameters.ts';
import { defineScenario } from '../scenario.ts';

/** Opens, then cuts the TCP link without a close frame: the client reports 1006. */
export const drop = defineScenario({
	path: '/drop',
	parameters: { after: integer({ default: 0, ranges: [[0, LAB_LIMITS.longestWait]], unit: 'ms' }) },
	connect({ peer, values, after }) {
		after(values.after, () => peer.cut());
	},
});
