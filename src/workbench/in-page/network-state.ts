import type { NetworkSettings } from '../../exercises/network-settings.ts';
import { CALM, type NetworkAct, type NetworkState } from '../../in-page/host-message.ts';
import type { NetworkEvent } from '../../trace/events.ts';
import type { NetworkChange } from '../../trace/network-change.ts';

/** @returns bytes a second */
export const bytesOf = (kilobytes: number | null): number =>
	kilobytes === null ? Number.POSITIVE_INFINITY : kilobytes * 1000;

/** @returns the network that a lab asks for; a calm one where it asks for none */
export const networkOf = (settings: NetworkSettings | null): NetworkState =>
	settings === null ? CALM : { ...CALM, latency: settings.latency, bandwidth: bytesOf(settings.bandwidth) };

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
