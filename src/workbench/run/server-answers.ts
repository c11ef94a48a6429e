import { hasLabServer } from '../../browser/site-address.ts';
import type { Reach } from './reach.ts';

/** How long it may take to find out, in ms. */
const PATIENCE = 1_500;

/** Whether there is a lab server, be it one that can't be watched now. */
export async function answers(tap: Reach['tap']): Promise<boolean> {
	if (!hasLabServer()) return false;
	return (await tap.settled(PATIENCE)) !== null || (await isHealthy());
}

async function isHealthy(): Promise<boolean> {
	try {
		return (await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) })).ok;
	} catch {
		return false;
	}
}
