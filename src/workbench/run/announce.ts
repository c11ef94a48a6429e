import type { TraceModel } from '../../trace/model.ts';

/** The event's name; it bubbles from the lab's `section`. */
export const RUN_EVENT = 'websocket-lab:run';

/** What scripts outside of the page's own code, such as the one that makes recordings, get to see of a run. */
export interface AnnouncedRun {
	/** @returns the trace of this run as it stands now, saved as JSON */
	save(): Promise<string>;
}

/** Tells whoever listens on the page that a run began. */
export function announceRun(lab: HTMLElement, id: string, code: string, trace: TraceModel): void {
	const detail: AnnouncedRun = {
		async save() {
			const { saveTrace } = await import('../../trace/json.ts');
			const recordedAt = new Date().toISOString();
			return saveTrace(trace.events, { lab: id, code, recordedAt, userAgent: navigator.userAgent });
		},
	};
	lab.dispatchEvent(new CustomEvent(RUN_EVENT, { bubbles: true, detail }));
}
