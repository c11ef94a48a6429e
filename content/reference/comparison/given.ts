import { recordedLab } from '../../../src/components/internals/labs/lab-files.ts';
import type { Facts } from '../../../src/components/internals/reference/reference.ts';
import { type Way, type WayCost, waysOf } from '../../../src/exercises/subjects/ways.ts';

const WAY_OF: Readonly<Record<string, Way>> = {
	websocket: 'socket',
	'server-sent-events': 'events',
	'long-polling': 'poll',
};

/** @returns what the same twenty updates cost in the recorded run of the lab that counts them */
export const measuredCost =
	(say: (cost: WayCost) => string) =>
	(id: string): Facts<'cost'> => {
		const way = WAY_OF[id];
		const lab = recordedLab('why-websocket/three-ways', 'en', 'content/reference/comparison');
		const cost = way === undefined ? null : waysOf(lab.trace)[way];
		return cost === null ? {} : { cost: say(cost) };
	};
