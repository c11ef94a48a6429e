import { type Accessor, batch, createSignal, onCleanup, onMount } from 'solid-js';
import type { TwoPrograms } from '../../exercises/scripted-client.ts';
import { CALM, type NetworkAct, type NetworkState } from '../../in-page/host-message.ts';
import type { SocketId, TraceEvent } from '../../trace/events.ts';
import type { Transport } from '../../trace/json.ts';
import { TraceModel } from '../../trace/model.ts';
import { traceOf } from '../recorded-trace.ts';
import { takeIn } from './event-queue.ts';
import { IDLE, type LabState } from './lab-state.ts';
import { runPage, warmUp } from './page-runs.ts';
import { RunController } from './run-controller.ts';
import type { RunWords } from './run-page.ts';
import { pageTap, type TapStatus } from './tap-client.ts';

/** What made a trace: the run that came with the page, code that ran here, or a file. */
export type TraceOrigin = 'recording' | 'run' | 'file';

/** What there is to see of a lab's runs, as signals. */
export interface LiveRun {
	readonly state: Accessor<LabState>;
	/** The trace of the last run or of the file that was opened since; of the recording before either. */
	readonly trace: Accessor<TraceModel>;
	/** Goes up whenever the trace grew: at most once an animation frame, but for what comes first. */
	readonly revision: Accessor<number>;
	/** Where the trace comes from; null while there is nothing. */
	readonly source: Accessor<TraceOrigin | null>;
	/** The trace is the recording. */
	readonly recorded: Accessor<boolean>;
	/** How the run that is shown reached a server; where that is not known, the wire. */
	readonly transport: Accessor<Transport>;
	readonly tapStatus: Accessor<TapStatus>;
	/**
	 * @param wanted null for whichever answers
	 * @param began is called when the run is shown, together with all that is shown of it: up to 50 ms later, or never where another follows
	 */
	start(code: string, wanted: Transport | null, others: TwoPrograms | null, began: () => void): void;
	/** What the network of runs in the page is set to. */
	readonly network: Accessor<NetworkState>;
	/** Does something to the network of a run in the page. */
	act(act: NetworkAct): void;
	stop(): void;
	/** Shows a run that was saved, in place of what is there; what still runs is stopped. */
	open(events: readonly TraceEvent[], transport: Transport): void;
	/** Shows a recording in place of another. */
	openRecording(events: readonly TraceEvent[]): void;
	/** Sends a message by hand through a socket of the run that is live; without one nothing happens. */
	send(socket: SocketId, data: string | Uint8Array): void;
	retryTap(): void;
}

/**
 * @param recording as the page carries it; null where there is none
 * @param words in which a run itself speaks
 */
export function createLiveRun(recording: string | null, words: RunWords): LiveRun {
	const recordedTrace = recording === null ? null : traceOf(recording);
	const [state, setState] = createSignal<LabState>(IDLE);
	const [trace, setTrace] = createSignal(recordedTrace ?? new TraceModel());
	const [source, setSource] = createSignal<TraceOrigin | null>(recordedTrace === null ? null : 'recording');
	const [transport, setTransport] = createSignal<Transport>('wire');
	const [revision, setRevision] = createSignal(0);
	const [tapStatus, setTapStatus] = createSignal<TapStatus>('connecting');
	const [network, setNetwork] = createSignal(CALM);
	let controller: RunController | null = null;
	let onBegan = (): void => undefined;

	onMount(() => {
		const tap = pageTap();
		setTapStatus(tap.status);
		onCleanup(tap.onStatus(setTapStatus));
		warmUp();
		controller = new RunController(runPage(words), {
			state: (value) => setState(value),
			began: (value, began, reached) =>
				batch(() => {
					if (reached !== null) setTransport(reached);
					onBegan();
					setState(value);
					setTrace(began);
					setSource('run');
					setRevision((count) => count + 1);
				}),
			reached: (value) => setTransport(value),
			grew: (value) =>
				batch(() => {
					setState(value);
					setRevision((count) => count + 1);
				}),
		});
		controller.act({ type: 'set', state: network() });
		onCleanup(() => controller?.dispose());
	});

	return {
		state,
		trace,
		revision,
		source,
		recorded: () => source() === 'recording',
		transport,
		tapStatus,
		start(code, wanted, others, began) {
			onBegan = began;
			void controller?.start(code, wanted, others);
		},
		network,
		act(act) {
			if (act.type === 'set') setNetwork(act.state);
			controller?.act(act);
		},
		stop: () => controller?.stop(),
		open(events, opened) {
			controller?.dispose();
			setState(IDLE);
			const model = new TraceModel();
			batch(() => {
				setTrace(model);
				setTransport(opened);
				setSource('file');
			});
			takeIn(
				model,
				events,
				() => setRevision((count) => count + 1),
				() => model === trace(),
			);
		},
		openRecording: (events) =>
			batch(() => {
				setTrace(TraceModel.of(events));
				setSource('recording');
				setTransport('wire');
				setRevision((count) => count + 1);
			}),
		send: (socket, data) => controller?.send(socket, data),
		retryTap: () => pageTap().retry(),
	};
}
