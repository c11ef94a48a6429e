import { page } from '../../src/i18n/en/sandbox.ts';
import { loadTrace } from '../../src/trace/json.ts';
import { TraceModel } from '../../src/trace/model.ts';
import { normaliser, type SocketShape, type TraceShape, traceShape } from '../../src/trace/shape.ts';
import { isRace, type LabRun } from './labs.ts';

/** What came of a run, as far as it can be compared. */
export type Outcome = TraceShape;

/** What is known of the lab of which the run is. */
type Known = Pick<LabRun, 'varies'>;

/** What came of a run, so that runs of one browser can be compared. @param saved a saved trace */
export function shapeOf(saved: string, known: Known): Outcome {
	const shape = inTime(TraceModel.of(loadTrace(saved).events));
	return isRace(known) ? withoutListeners(shape) : shape;
}

/**
 * What came of a run, so that runs of different browsers can be compared: names of exceptions without the messages and stacks
 * that each engine words by itself, extensions without the parameters that each offers, compressed messages without their size.
 * Two browsers that differ in more than that have something to teach.
 *
 * @param saved a saved trace
 */
export function outcomeOf(saved: string, known: Known): Outcome {
	const model = TraceModel.of(loadTrace(saved).events);
	const { sockets, failedConstructs, console } = inTime(model);
	const calls = [...model.failedConstructs, ...model.connections.flatMap((one) => one.calls.map(({ call }) => call))];
	const normalise = normaliser(model.connections);
	const messages = calls.flatMap(({ threw }) =>
		threw === null || threw.message === '' ? [] : [normalise(threw.message)],
	);
	const named = (line: string): string =>
		messages.reduce((text, message) => text.replaceAll(message, '<message>'), line);
	const outcome = {
		sockets: sockets.map(socketOutcome),
		failedConstructs,
		console: console.map((line) => named(line).replace(UNCAUGHT, '$1')),
	};
	return isRace(known) ? withoutListeners(outcome) : outcome;
}

/** What a lab says of a machine on which its worker starts late. */
const LATE = `warn ${page.slowStart}`;

/** The shape of a run on a machine that is never late. */
function inTime(model: TraceModel): Outcome {
	const { console: all, ...rest } = traceShape(model);
	const lines = all.map((line, index) => ({ line, program: programOf(model.console[index]) }));
	const console = lines.filter(({ line }) => line !== LATE);
	// Several sockets may live at the same time: then it depends on the machine in which order their lines are printed.
	if (model.connections.length > 1) return { ...rest, console: console.map(({ line }) => line).toSorted() };
	// So it does in which order those of several programs come, but not those of one.
	const ordered = console.toSorted((one, other) => one.program.localeCompare(other.program));
	return { ...rest, console: ordered.map(({ line }) => line) };
}

const programOf = (entry: TraceModel['console'][number] | undefined): string =>
	entry?.kind === 'console' ? String(entry.program ?? '') : '';

/** Without what only listeners tell, which may have come too late or in time, and without pings. */
const withoutListeners = ({ sockets, failedConstructs }: Outcome): Outcome => ({
	sockets: sockets.map((socket) => ({
		...socket,
		events: socket.events.map((event) => event.replace(LISTENERS, '')),
		in: socket.in.filter((frame) => !KEEPS_ALIVE.test(frame)),
		out: socket.out.filter((frame) => !KEEPS_ALIVE.test(frame)),
	})),
	failedConstructs,
	console: [],
});

/** One more ping may come before the connection has ended. */
const KEEPS_ALIVE = /^p[io]ng\b/;

/** The lines of the listeners, in front of an event. */
const LISTENERS = /^[\d?,]+: /;

/** An exception that nothing caught, up to its name. */
const UNCAUGHT = /^((?:\d+: )?uncaught \w+): [\s\S]*$/;

const PARAMETERS = /(permessage-deflate)[^)]*/;

const socketOutcome = (socket: SocketShape): SocketShape => ({
	...socket,
	request: socket.request?.replace(PARAMETERS, '$1') ?? null,
	response: socket.response?.replace(PARAMETERS, '$1') ?? null,
	events: socket.events.map((event) => event.replace(PARAMETERS, '$1')),
	in: socket.in.map(sizeless),
	out: socket.out.map(sizeless),
});

const sizeless = (frame: string): string => frame.replace(/ rsv1 \d+$/, ' rsv1');
