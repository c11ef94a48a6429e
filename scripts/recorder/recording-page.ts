/**
 * The page in which recordings are made: it runs code as a lab does, and has nothing else. `scripts/recorder/site.ts`
 * serves it; whoever drives the browser calls `begin` and `collect`.
 */
import type { TwoPrograms } from '../../src/exercises/scripted-client.ts';
import { page } from '../../src/i18n/en/sandbox.ts';
import { saveTrace, type Transport } from '../../src/trace/json.ts';
import { TraceModel } from '../../src/trace/model.ts';
import type { LabState } from '../../src/workbench/run/lab-state.ts';
import { runPage } from '../../src/workbench/run/page-runs.ts';
import { RunController } from '../../src/workbench/run/run-controller.ts';
import type { RecordRequest } from './record-request.ts';

/** The tap may be behind the page's own events: how often is looked whether it has told the end of every connection, in ms. */
const BETWEEN_LOOKS = 50;

/** How long nothing must happen where the lab server does not tell it, in ms. */
const QUIET = 800;

let recordings: (readonly [ticket: number, saved: string | null])[] = [];

/** How often code is begun whose sandbox did not start it in time, as on a machine that is very busy. */
const BEGINNINGS = 3;

async function recordOne(asked: RecordRequest): Promise<string | null> {
	for (let times = 0; times < BEGINNINGS; times += 1) {
		const saved = await record(asked);
		if (saved !== null) return saved;
	}
	return null;
}

globalThis.begin = (ticket, asked) => {
	void recordOne(asked).then((saved) => void recordings.push([ticket, saved]));
};
globalThis.collect = () => {
	const ended = recordings;
	recordings = [];
	return ended;
};

/** A run is stopped when nothing has happened for so long, in ms, on a machine that has nothing else to do. */
const REST = 600;

/** On a busy one it must have rested so many times as long as the slowest opening of its sockets took. */
const OPENINGS = 4;
const MOST_REST = 3_000;

/** One that never rests is stopped so much later, in ms. */
const GRACE = 3_000;

/** How long a socket may take to open or to fail, in ms. */
const CONNECTING = 30_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** How long nothing must happen where the server will tell it, as the page was told already, in ms. */
const SURE = 5_000;

/** The page gathers what a run tells before it takes it over: so long is what was told last on its way at most, in ms. */
const SETTLED = 300;

/** How long nothing must happen before a run that has ended is over: little where each connection's end was told. */
function quietTime({ connections }: TraceModel): number {
	const untold = connections.filter(({ peerFacts }) => peerFacts.every(({ fact }) => fact.type !== 'disconnected'));
	if (untold.length === 0) return SETTLED;
	return untold.some(({ request, closed }) => request !== null && closed !== null) ? SURE : QUIET;
}

/** How long nothing must happen in a run before it may be stopped. */
const restOf = ({ connections }: TraceModel): number =>
	Math.min(
		MOST_REST,
		Math.max(
			REST,
			...connections.map(({ construct, fired }) => OPENINGS * ((fired[0]?.event.t ?? 0) - (construct?.t ?? 0))),
		),
	);

/** @returns the saved trace; null when no sandbox started the code, so that nothing ran */
async function record({ lab, code, stopAfter, programs, browser }: RecordRequest): Promise<string | null> {
	const others: TwoPrograms | null = JSON.parse(programs);
	let trace = new TraceModel();
	const reached: { transport: Transport } = { transport: 'wire' };
	let runs = false;
	let over = false;
	let unstarted = false;
	const told = ({ phase, live, unreachable }: LabState): void => {
		unstarted ||= unreachable;
		runs ||= phase !== 'idle' && phase !== 'starting';
		// Where a server has died, its clients go on.
		over ||= phase === 'ended' || phase === 'stopped' || (phase === 'error' && (others === null || !live));
	};
	const controller = new RunController(runPage({ locale: 'en', sandbox: page }), {
		state: told,
		began: (_, value) => {
			trace = value;
		},
		reached: (value) => {
			reached.transport = value;
		},
		grew: told,
	});
	const recordedAt = new Date().toISOString();
	await controller.start(code, null, others);
	/** A client that is no program has no state of its own. */
	const connecting = (): boolean =>
		trace.connections.some(({ construct, readyState }) => construct !== null && readyState === 0);
	let stopped = false;
	// What threw at the top level may have left a socket behind that goes on, or that has yet to connect.
	for (let ran = 0, quiet = 0, seen = -1; !over || (connecting() && !stopped) || quiet < quietTime(trace); ) {
		await pause(BETWEEN_LOOKS);
		// Counted in pauses: on a busy machine they are longer, as are those of the code.
		if (runs) ran += BETWEEN_LOOKS;
		quiet = seen === trace.events.length ? quiet + BETWEEN_LOOKS : 0;
		seen = trace.events.length;
		const more = connecting() ? CONNECTING : quiet >= restOf(trace) ? 0 : GRACE + restOf(trace);
		if (!stopped && ran >= stopAfter + more) {
			stopped = true;
			controller.stop();
		}
	}
	controller.dispose();
	if (unstarted) return null;
	const inPage = reached.transport === 'page' ? reached : {};
	return saveTrace(trace.events, { lab, code, recordedAt, userAgent: navigator.userAgent, browser, ...inPage });
}
