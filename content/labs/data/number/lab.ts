import { defineLab } from '../../../../src/exercises/check.ts';
import { opened, sentMessage } from '../../../../src/exercises/predicates.ts';
import { type Seen, say, sayOwn } from '../../../../src/exercises/say.ts';
import type { WireMessage } from '../../../../src/trace/connection.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const NUMBERS = [1, 258, 70_000, 3_000_000_000];
const SIZE = 4;

const sent = ({ connections }: TraceModel): readonly WireMessage[] =>
	connections.flatMap(({ messages }) => messages.out.filter(({ complete }) => complete));

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');

/** What four bytes say, the highest first. */
const numberIn = (bytes: Uint8Array) => bytes.reduce((number, byte) => number * 256 + byte, 0);

/** Four binary messages of four bytes. */
function size(trace: TraceModel): Seen | null {
	const messages = sent(trace);
	if (messages.length === 0) return sentMessage(trace);
	const text = messages.findIndex(({ type }) => type === 'text');
	if (text !== -1) return sayOwn('text', { n: text + 1 });
	const other = messages.findIndex((message) => message.size !== SIZE);
	if (other !== -1) return sayOwn('size', { n: other + 1, size: messages[other]?.size ?? null });
	return messages.length === NUMBERS.length ? null : sayOwn('count', { count: messages.length });
}

/** Each number, its highest byte first. */
function bigEndian(trace: TraceModel): Seen | null {
	const messages = sent(trace);
	if (messages.length === 0) return sentMessage(trace);
	for (const [index, number] of NUMBERS.entries()) {
		const payload = messages[index]?.payload ?? null;
		if (payload === null) return sayOwn('count', { count: messages.length });
		if (payload.length === SIZE && numberIn(payload) === number) continue;
		const reversed = numberIn(payload.slice().reverse()) === number;
		return sayOwn(reversed ? 'little-endian' : 'other-bytes', {
			n: index + 1,
			bytes: hex(payload.subarray(0, 8)),
			number,
		});
	}
	return null;
}

/** The echoes in the order in which the page got them: the number that each is of, and the place of its event in the run. */
const echoes = (trace: TraceModel) =>
	trace.connections.flatMap(({ history, messages }) =>
		history.fired.flatMap(({ fired, event }) => {
			const echo = fired.message === null ? undefined : messages.in[fired.message];
			if (echo?.payload == null) return [];
			const bytes = hex(echo.payload);
			const n = sent(trace).findIndex(({ payload }) => payload !== null && hex(payload) === bytes);
			return [{ number: NUMBERS[n] ?? null, event }];
		}),
	);

/** Each number was printed once its echo was there, in the order of the echoes, which the server draws. */
function readBack(trace: TraceModel): Seen | null {
	const arrivals = echoes(trace);
	if (arrivals.length < NUMBERS.length) return sayOwn('no-echo', { count: arrivals.length });
	const lines = trace.consoleEntries.flatMap(({ event, after }) =>
		event.kind === 'console' && event.level !== 'uncaught' && event.text !== '' && !Number.isNaN(Number(event.text))
			? [{ text: event.text, after }]
			: [],
	);
	if (lines.length === 0) return say('nothingPrinted');
	for (const [index, { number, event }] of arrivals.entries()) {
		const line = lines[index];
		if (line === undefined) return sayOwn('not-printed', { number });
		if (Number(line.text) !== number) return sayOwn('printed', { n: index + 1, printed: line.text, number });
		if (line.after <= event) return sayOwn('too-early', { number });
	}
	return null;
}

export default defineLab({
	// The server draws the order of the echoes.
	varies: 'done',
	view: 'frames',
	exercise: {
		checks: {
			size: (trace) => opened(trace, '/shuffle') ?? size(trace),
			'big-endian': bigEndian,
			'read-back': readBack,
		},
		parsons: {
			part: [12, 18],
			distractor: '	view.setUint32(0, number, true);',
		},
		wrong: {
			'by-count': 'printed',
			'this-machine': 'little-endian',
			'little-endian': 'little-endian',
			'one-byte': 'size',
			'whole-buffer': 'size',
			signed: 'printed',
			'hex-text': 'text',
		},
	},
});
