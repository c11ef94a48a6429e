import { type Accessor, batch, createSignal, onCleanup, onMount } from 'solid-js';
import { TraceModel } from '../../trace/model.ts';
import { unpackRecording } from '../recording.ts';
import { IDLE, type LabState } from './lab-state.ts';
import { pageRunHost, warmUp } from './page-runs.ts';
import { pageTap } from './page-tap.ts';
import { RunController, type RunWords } from './run-controller.ts';
import type { TapStatus } from './tap-client.ts';

/** What there is to see of a lab's runs, as signals. */
export interface LiveRun {
	readonly state: Accessor<LabState>;
	/** The trace of the last run; of the recording before the first. */
	readonly trace: Accessor<TraceModel>;
	/** Goes up whenever the trace grew, at most once a display frame. */
	readonly revision: Accessor<number>;
	/** The trace is the recording. */
	readonly recorded: Accessor<boolean>;
	readonly tapStatus: Accessor<TapStatus>;
	start(code: string): void;
	stop(): void;
	retryTap(): void;
}

/**
 * @param recording as the page carries it; null where there is none
 * @param words in which a run itself speaks
 */
export function createLiveRun(recording: string | null, words: RunWords): LiveRun {
	const recordedTrace = recording === null ? null : TraceModel.of(unpackRecording(recording));
	const [state, setState] = createSignal<LabState>(IDLE);
	const [trace, setTrace] = createSignal(recordedTrace ?? new TraceModel());
	const [recorded, setRecorded] = createSignal(recordedTrace !== null);
	const [revision, setRevision] = createSignal(0);
	const [tapStatus, setTapStatus] = createSignal<TapStatus>('connecting');
	let controller: RunController | null = null;

	onMount(() => {
		const tap = pageTap();
		setTapStatus(tap.status);
		onCleanup(tap.onStatus(setTapStatus));
		warmUp();
		controller = new RunController(pageRunHost(words), {
			state: (value) => setState(value),
			trace: (value) =>
				batch(() => {
					setTrace(value);
					setRecorded(false);
					setRevision((count) => count + 1);
				}),
			grew: () => setRevision((count) => count + 1),
		});
		onCleanup(() => controller?.dispose());
	});

	return {
		state,
		trace,
		revision,
		recorded,
		tapStatus,
		start: (code) => void controller?.start(code),
		stop: () => controller?.stop(),
		retryTap: () => pageTap().retry(),
	};
}
