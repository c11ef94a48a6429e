import { boundedTrace } from '../formats/bounded-trace.ts';
import { loadTrace, type SavedTrace } from '../trace/json.ts';

/** @returns a run of somebody else's page, of which nothing is certain, within the bounds of a run; null where there is none, or it can't be read */
export function readRun(text: string | null): SavedTrace | null {
	try {
		return text === null ? null : boundedTrace(loadTrace(text)).trace;
	} catch {
		return null;
	}
}
