import { defineLab } from '../../../../src/exercises/check.ts';
import { messagesOut } from '../../../../src/exercises/predicates.ts';
import { printedLines } from '../../../../src/exercises/printed-lines.ts';
import { type Seen, say, sayOwn } from '../../../../src/exercises/say.ts';
import { wireIsUnknown } from '../../../../src/exercises/trace-facts.ts';
import type { ReadyState, SocketId } from '../../../../src/trace/events.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

/** The messages: which socket is the program's at that moment, in which state, and on which connection they are to leave. */
const MESSAGES: readonly { text: string; socket: SocketId; state: ReadyState; leavesOn: SocketId }[] = [
	{ text: 'one', socket: 1, state: 0, leavesOn: 1 },
	{ text: 'two', socket: 1, state: 1, leavesOn: 1 },
	{ text: 'three', socket: 1, state: 2, leavesOn: 2 },
	{ text: 'four', socket: 1, state: 3, leavesOn: 2 },
	{ text: 'five', socket: 2, state: 0, leavesOn: 2 },
];

/** The program takes its five steps, each while its socket is in the state that the step is about. */
function steps(trace: TraceModel): Seen | null {
	const lines = printedLines(trace);
	for (const { text, socket, state } of MESSAGES) {
		const taken = lines.some((line) => line.text === `${text} in state ${state}` && line.states.get(socket) === state);
		if (!taken) return sayOwn('step-missing', { text, state });
	}
	return null;
}

const sends = ({ connections }: TraceModel) =>
	connections.flatMap(({ calls }) => calls.filter(({ call }) => call.method === 'send'));

/** Nothing was handed to a socket before the program had said it. */
function notForeseen(trace: TraceModel): Seen | null {
	const said = new Set<string>();
	for (const event of trace.events) {
		if (event.kind === 'console') said.add(event.text.split(' ')[0] ?? '');
		if (event.kind !== 'call' || event.method !== 'send' || said.has(event.data.preview)) continue;
		return sayOwn('not-said-yet', { text: event.data.preview, line: event.line });
	}
	return null;
}

function neverThrows(trace: TraceModel): Seen | null {
	const threw = sends(trace).find(({ call }) => call.threw !== null)?.call;
	if (threw) return say('sendThrew', threw.line, threw.threw?.name ?? 'Error');
	return sends(trace).length === 0 ? say('sendNotCalled') : null;
}

function neverDropped(trace: TraceModel): Seen | null {
	const dropped = sends(trace).find(({ call, message }) => call.threw === null && message === null);
	if (dropped && wireIsUnknown(trace, 'out')) return say('notRecorded');
	return dropped ? say('sendDropped', dropped.call.line) : null;
}

/** Each message left once, in order, and on the first connection that could take it. */
function allLeave(trace: TraceModel): Seen | null {
	const left = messagesOut(trace);
	for (const { text, leavesOn } of MESSAGES) {
		const own = left.filter((message) => message.text === text);
		if (own.length === 0) return sayOwn('never-left', { text });
		if (own.length > 1) return sayOwn('left-again', { text, times: own.length });
		if (own[0]?.socket !== leavesOn) return sayOwn('wrong-connection', { text, socket: own[0]?.socket ?? null });
	}
	const order = left.map(({ text }) => text ?? '').join(', ');
	return order === MESSAGES.map(({ text }) => text).join(', ') ? null : sayOwn('other-order', { order });
}

export default defineLab({
	view: 'timeline',
	stopAfter: 2_000,
	exercise: {
		checks: {
			steps,
			throws: neverThrows,
			dropped: neverDropped,
			left: (trace) => allLeave(trace) ?? notForeseen(trace),
		},
		wrong: {
			'last-in-first-out': 'other-order',
			'never-emptied': 'left-again',
			'only-if-open': 'never-left',
			'queue-when-it-throws': 'sendDropped',
			'wait-for-open': 'sendDropped',
			'written-down': 'not-said-yet',
		},
	},
});
