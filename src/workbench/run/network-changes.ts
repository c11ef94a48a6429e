import { CALM, type NetworkAct, type NetworkState } from '../../in-page/host-message.ts';
import type { NetworkEvent } from '../../trace/events.ts';
import type { NetworkChange } from '../../trace/network-change.ts';

/** @returns what an act changes, in the order in which it is done, as the trace has it */
export function networkChanges(before: NetworkState, act: NetworkAct): readonly NetworkChange[] {
	if (act.type === 'cut') return [{ type: 'cut' }];
	const { latency, bandwidth, stalled, down } = act.state;
	return [
		...(latency === before.latency ? [] : [{ type: 'latency', ms: latency } as const]),
		...(bandwidth === before.bandwidth ? [] : [{ type: 'bandwidth', bytes: finite(bandwidth) } as const]),
		...(stalled === before.stalled ? [] : [{ type: stalled ? 'stall' : 'go-on' } as const]),
		...(down === before.down ? [] : [{ type: down ? 'down' : 'up' } as const]),
	];
}

/** @returns what a network is like from the start of a run on, where it is not as a loopback */
export const networkAtStart = (state: NetworkState): readonly NetworkEvent[] =>
	networkChanges(CALM, { type: 'set', state }).map((change) => ({ kind: 'network', t: 0, change }));

const finite = (bandwidth: number): number | null => (Number.isFinite(bandwidth) ? bandwidth : null);
