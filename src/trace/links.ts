import { frameAtByte, headLength } from './byte-address.ts';
import type { Connection, WireFrame } from './connection.ts';
import type { Direction, SocketId } from './events.ts';
import type { TraceModel } from './model.ts';
import { type ByteSpan, type Links, type RowRef, refKey, type TraceRef } from './trace-ref.ts';

type Thing = Links['things'][number];
type ThingOf<Kind extends Thing['kind']> = Extract<Thing, { readonly kind: Kind }>;

/** Calls and events of one line that are followed: a line in a loop may have a hundred thousand. */
export const MAX_OF_LINE = 1000;

/**
 * Everything that belongs together with one thing of the trace:
 *
 * - the constructor call, both halves of the opening handshake and the open event;
 * - a `send` call, its message and the frames that carry it;
 * - frames, their message and the message event that delivered it;
 * - a `close` call and the close frame that left for it; a close frame that came and the close event;
 *
 * each with its bytes and with the lines of code that made the call or registered the handler. For a line, what it made
 * and handled, the last `MAX_OF_LINE` of it.
 *
 * @returns the thing alone when nothing is related, and nothing at all when the trace does not have it
 */
export function linksOf(model: TraceModel, ref: TraceRef): Links {
	if (ref.kind === 'line') return ref.program ? linksOfServerLine(model, ref.line) : linksOfLine(model, ref.line);
	if (ref.kind === 'row') return linksOfRow(model, ref);
	const connection = model.connection(ref.socket);
	return connection === null ? describe(model, []) : describe(model, related(connection, ref));
}

function linksOfLine(model: TraceModel, line: number): Links {
	const made = model.connections.flatMap(({ socket, calls, fired }) => [
		...lastOf(calls, ({ call }) => call.line === line).map(({ id }) => callRef(socket, id)),
		...lastOf(fired, ({ event }) => event.handlers.includes(line)).map(({ id }) => eventRef(socket, id)),
	]);
	const things = new Map<string, Thing>();
	for (const ref of made.slice(-MAX_OF_LINE)) {
		const connection = model.connection(ref.socket);
		if (connection) for (const thing of related(connection, ref)) things.set(refKey(thing), thing);
	}
	return describe(model, [...things.values()]);
}

/** Of a row that `server.js` made also the message that it sent or got. */
function linksOfRow(model: TraceModel, ref: RowRef): Links {
	const own = ref.line === null ? [] : [ref.line];
	const connection = ref.socket === null ? null : model.connection(ref.socket);
	const { things, bytes, lines, serverLines } = describe(model, connection ? messageOfRow(connection, ref) : []);
	if (ref.program === undefined) return { things, bytes, lines: own, serverLines };
	return { things, bytes, lines, serverLines: [...new Set([...serverLines, ...own])].sort((a, b) => a - b) };
}

function messageOfRow(connection: Connection, { of, index }: RowRef): readonly Thing[] {
	const { sends, deliveries } = connection.server;
	const sent = of === 'server-call' ? sends.indexOf(index) : -1;
	if (sent !== -1) return messageGroup(connection, 'in', sent);
	const got = of === 'server-event' ? deliveries.indexOf(index) : -1;
	return got === -1 ? [] : messageGroup(connection, 'out', got);
}

function linksOfServerLine(model: TraceModel, line: number): Links {
	const things = new Map<string, Thing>();
	for (const connection of model.connections) {
		const { calls, told, sends, deliveries } = connection.server;
		for (const [direction, of, fits] of [
			['in', sends, (at: number) => calls[at]?.line === line],
			['out', deliveries, (at: number) => told[at]?.handlers.includes(line) === true],
		] as const) {
			for (const at of lastOf(of, fits))
				for (const thing of messageGroup(connection, direction, of.indexOf(at))) things.set(refKey(thing), thing);
		}
	}
	const { bytes, lines } = describe(model, [...things.values()]);
	return { things: [...things.values()], bytes, lines, serverLines: [line] };
}

/** The last `MAX_OF_LINE` items that fit, in order. */
function lastOf<Item>(items: readonly Item[], fits: (item: Item) => boolean): readonly Item[] {
	const found: Item[] = [];
	for (let index = items.length - 1; index >= 0 && found.length < MAX_OF_LINE; index--) {
		const item = items[index];
		if (item !== undefined && fits(item)) found.push(item);
	}
	return found.reverse();
}

/** The group of things that this one belongs to, on its own connection. */
function related(connection: Connection, ref: Exclude<TraceRef, { readonly kind: 'line' | 'row' }>): readonly Thing[] {
	const { socket } = connection;
	switch (ref.kind) {
		case 'handshake':
			return opening(connection);
		case 'message':
			return messageGroup(connection, ref.direction, ref.message);
		case 'frame':
			return frameGroup(connection, connection.frames[ref.frame] ?? null);
		case 'byte':
			return byteGroup(connection, ref.direction, ref.offset);
		case 'call': {
			const found = connection.calls[ref.call];
			if (found === undefined) return [];
			if (found.message !== null) return messageGroup(connection, 'out', found.message);
			if (found.call.method === 'construct') return opening(connection);
			const { history } = connection;
			const { out } = history.closes;
			const left = out !== null && history.origin(out)?.call === found ? [frameRef(socket, out.wire)] : [];
			return [callRef(socket, found.id), ...left];
		}
		case 'event': {
			const found = connection.fired[ref.event];
			if (found === undefined) return [];
			if (found.message !== null) return messageGroup(connection, 'in', found.message);
			if (found.event.type === 'open') return opening(connection);
			const { history } = connection;
			const entry = history.fired[ref.event];
			const cause = entry && found.event.type === 'close' ? history.cause(entry) : null;
			return [...(cause?.kind === 'frame' ? [frameRef(socket, cause.wire)] : []), eventRef(socket, found.id)];
		}
	}
}

function opening(connection: Connection): readonly Thing[] {
	const { socket } = connection;
	const { opened, calls } = connection.history;
	const call = calls.find((one) => one.call.call.method === 'construct')?.call;
	const open = opened?.fired;
	const half = (direction: Direction): Thing => ({ kind: 'handshake', socket, direction });
	return [
		...(call ? [callRef(socket, call.id)] : []),
		...(connection.request ? [half('out')] : []),
		...(connection.response ? [half('in')] : []),
		...(open ? [eventRef(socket, open.id)] : []),
	];
}

function messageGroup(connection: Connection, direction: Direction, index: number): readonly Thing[] {
	const { socket } = connection;
	const message = connection.messages[direction][index];
	const end = connection.ends[direction][index];
	const wire: Thing[] = [];
	if (message !== undefined) {
		wire.push({ kind: 'message', socket, direction, message: index });
		for (const frame of message.frames) wire.push({ kind: 'frame', socket, frame });
	}
	if (end === undefined) return wire;
	return direction === 'out' ? [callRef(socket, end), ...wire] : [...wire, eventRef(socket, end)];
}

function frameGroup(connection: Connection, frame: WireFrame | null): readonly Thing[] {
	if (frame === null) return [];
	const { socket } = connection;
	if (frame.message !== null) return messageGroup(connection, frame.direction, frame.message);
	const self = frameRef(socket, frame);
	const { history } = connection;
	const entry = history.frames[frame.id];
	if (entry === undefined) return [self];
	const event = history.arrival(entry)?.fired;
	const call = history.origin(entry)?.call;
	return [...(call ? [callRef(socket, call.id)] : []), self, ...(event ? [eventRef(socket, event.id)] : [])];
}

function byteGroup(connection: Connection, direction: Direction, offset: number): readonly Thing[] {
	if (offset >= 0 && offset < headLength(connection, direction)) return opening(connection);
	return frameGroup(connection, frameAtByte(connection, direction, offset));
}

function describe(model: TraceModel, things: readonly Thing[]): Links {
	const bytes: ByteSpan[] = [];
	const lines = new Set<number>();
	const serverLines = new Set<number>();
	for (const thing of things) {
		const connection = model.connection(thing.socket);
		if (connection === null) continue;
		const span = spanOf(connection, thing);
		if (span !== null) bytes.push(span);
		for (const line of linesOf(connection, thing)) lines.add(line);
		for (const line of serverLinesOf(connection, thing)) serverLines.add(line);
	}
	const ascending = (found: ReadonlySet<number>) => [...found].sort((a, b) => a - b);
	return { things, bytes, lines: ascending(lines), serverLines: ascending(serverLines) };
}

function spanOf(connection: Connection, thing: Thing): ByteSpan | null {
	const { socket } = connection;
	if (thing.kind === 'handshake') {
		return { socket, direction: thing.direction, start: 0, end: headLength(connection, thing.direction) };
	}
	const found = thing.kind === 'frame' ? connection.frames[thing.frame] : undefined;
	if (found === undefined) return null;
	const start = headLength(connection, found.direction) + found.frame.offset;
	return { socket, direction: found.direction, start, end: start + found.frame.bytes.length };
}

function linesOf(connection: Connection, thing: Thing): readonly number[] {
	if (thing.kind === 'event') {
		return (connection.fired[thing.event]?.event.handlers ?? []).filter((line) => line !== null);
	}
	const line = thing.kind === 'call' ? (connection.calls[thing.call]?.call.line ?? null) : null;
	return line === null ? [] : [line];
}

function serverLinesOf({ server }: Connection, thing: Thing): readonly number[] {
	if (thing.kind !== 'message') return [];
	const { calls, told, sends, deliveries } = server;
	const at = (thing.direction === 'in' ? sends : deliveries)[thing.message] ?? -1;
	const lines = thing.direction === 'in' ? [calls[at]?.line ?? null] : (told[at]?.handlers ?? []);
	return lines.filter((line) => line !== null);
}

const callRef = (socket: SocketId, call: number): ThingOf<'call'> => ({ kind: 'call', socket, call });
const eventRef = (socket: SocketId, event: number): ThingOf<'event'> => ({ kind: 'event', socket, event });
const frameRef = (socket: SocketId, frame: WireFrame): ThingOf<'frame'> => ({ kind: 'frame', socket, frame: frame.id });
