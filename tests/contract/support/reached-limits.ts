import type { Load } from '../../../server/upgrade/upgrade.ts';

/** @returns how often each limit was reached that was */
export function reachedLimits(lab: { load(): Pick<Load, 'counters'> }): Record<string, number> {
	const readings = lab.load().counters.readings();
	return Object.fromEntries(
		readings.flatMap(([{ label }, reading]) => (label === 'limit' && typeof reading !== 'number' ? [...reading] : [])),
	);
}
