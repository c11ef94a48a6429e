/** What a run says of the game at `/game`: the states that the page was given, the inputs that it sent, and what it printed, in their order. */
import type { Connection } from '../../trace/connection.ts';
import type { TraceModel } from '../../trace/model.ts';

/** A player in a state. */
export interface PlayerSeen {
	readonly id: number;
	/** Null of one who has left. */
	readonly place: readonly [x: number, y: number] | null;
}

/** A state that a message event gave to the page. */
export interface GivenState {
	/** The number of its event in the log. */
	readonly event: number;
	readonly step: number;
	/** The last input of this client that is in it. */
	readonly input: number;
	readonly players: readonly PlayerSeen[];
	readonly size: number;
	/** Whether it says everything, or what has changed. */
	readonly isAll: boolean;
}

const HEAD_BYTES = 10;
const PLAYER_BYTES = 5;
const NOWHERE = 0xffff;

/** @returns the states that this socket gave to the page, in order */
export const givenStates = ({ history, messages }: Connection): readonly GivenState[] =>
	history.fired.flatMap(({ fired, event }) => {
		const message = fired.message === null ? undefined : messages.in[fired.message];
		return message?.type === 'binary' && message.payload != null ? [stateIn(message.payload, event)] : [];
	});

function stateIn(bytes: Uint8Array, event: number): GivenState {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const players = Array.from({ length: view.getUint8(9) }, (_none, index) => {
		const at = HEAD_BYTES + index * PLAYER_BYTES;
		const [x, y] = [view.getUint16(at + 1), view.getUint16(at + 3)];
		return { id: view.getUint8(at), place: x === NOWHERE ? null : ([x, y] as const) };
	});
	const isAll = view.getUint8(0) === 1;
	return { event, step: view.getUint32(1), input: view.getUint32(5), players, size: bytes.length, isAll };
}

/** @returns the inputs that left on this socket: the number of each, and that of its call in the log */
export const sentInputs = ({ history, messages }: Connection) =>
	history.calls.flatMap(({ call, event }) => {
		const message = call.message === null ? undefined : messages.out[call.message];
		const bytes = message?.payload;
		if (message?.type !== 'binary' || bytes?.length !== 7 || bytes[0] !== 1) return [];
		return [{ event, number: new DataView(bytes.buffer, bytes.byteOffset).getUint32(2) }];
	});

/** @returns what was printed, each line with how many events of the log came before it */
export const printedAfter = (trace: TraceModel) =>
	trace.consoleEntries.flatMap(({ event, after }) =>
		event.kind === 'console' && event.level !== 'uncaught' ? [{ text: event.text, after }] : [],
	);

/** @returns the sockets whose address has this in it */
export const gameSockets = (trace: TraceModel, part: string): readonly Connection[] =>
	trace.connections.filter(
		({ construct }) => construct?.url.includes('/game/') === true && construct.url.includes(part),
	);
