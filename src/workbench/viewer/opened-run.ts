import { createSignal, onCleanup } from 'solid-js';
import { CALM } from '../../in-page/host-message.ts';
import type { SavedTrace } from '../../trace/json.ts';
import { TraceModel } from '../../trace/model.ts';
import { takeIn } from '../run/event-queue.ts';
import { IDLE } from '../run/lab-state.ts';
import type { LiveRun } from '../run/live-run.ts';

/** A run that was saved, as the panels of a lab want it: nothing runs here, and nothing is watched. */
export function createOpenedRun({ events, meta }: SavedTrace): LiveRun {
	const trace = new TraceModel();
	const [revision, setRevision] = createSignal(0);
	let gone = false;
	onCleanup(() => {
		gone = true;
	});
	takeIn(
		trace,
		events,
		() => setRevision((count) => count + 1),
		() => !gone,
	);
	const nothing = (): void => undefined;
	return {
		state: () => IDLE,
		trace: () => trace,
		revision,
		source: () => 'file',
		recorded: () => false,
		transport: () => meta.transport ?? 'wire',
		tapStatus: () => 'open',
		network: () => CALM,
		start: nothing,
		act: nothing,
		stop: nothing,
		open: nothing,
		openRecording: nothing,
		send: nothing,
		retryTap: nothing,
	};
}
