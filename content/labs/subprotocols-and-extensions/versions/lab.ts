import { askedAddress } from '../../../../src/exercises/asked-address.ts';
import { defineLab } from '../../../../src/exercises/check.ts';
import { type Seen, sayOwn } from '../../../../src/exercises/say.ts';
import { headerList, headerValue } from '../../../../src/protocol/handshake.ts';
import { decodeUtf8 } from '../../../../src/protocol/utf8.ts';
import type { Connection } from '../../../../src/trace/connection.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const NAME = 'Sec-WebSocket-Protocol';
const SERVERS = [1, 2, 3];

/** A connection to one of the three servers. */
interface Talk {
	readonly number: number;
	readonly connection: Connection;
	readonly offered: string;
	/** What the server chose; null for nothing. */
	readonly chosen: string | null;
}

/** The last connection to each server; which of them supports what, the server has drawn. */
const talks = ({ connections }: TraceModel): readonly Talk[] =>
	SERVERS.flatMap((number) => {
		const connection = connections.findLast((one) => {
			const { path, parameters } = askedAddress(one);
			return path === '/subprotocol' && parameters.get('server') === String(number);
		});
		if (connection?.response?.head === null || connection?.response?.head === undefined) return [];
		const offered = headerList(connection.request?.head?.headers ?? [], NAME).join(', ');
		return [{ number, connection, offered, chosen: headerValue(connection.response.head.headers, NAME) }];
	});

const texts = ({ messages }: Connection) =>
	messages.out.flatMap(({ payload }) => (payload === null ? [] : [decodeUtf8(payload)]));

/** The text that a message says in the new version; null where it is none of that version. */
function saidInJson(message: string): string | null {
	try {
		const value: unknown = JSON.parse(message);
		const isObject = typeof value === 'object' && value !== null && 'type' in value && 'text' in value;
		return isObject && value.type === 'say' && typeof value.text === 'string' ? value.text : null;
	} catch {
		return null;
	}
}

const printed = ({ console }: TraceModel, number: number) =>
	console.flatMap((entry) =>
		entry.kind === 'console' && entry.level !== 'uncaught' && entry.text.startsWith(`${number} `)
			? [{ t: entry.t, text: entry.text.slice(2) }]
			: [],
	);

/** All three were offered the same: a page does not know which one it meets. */
function offeredAlike(trace: TraceModel): Seen | null {
	const seen = talks(trace);
	const missing = SERVERS.find((number) => !seen.some((talk) => talk.number === number));
	if (missing !== undefined) return sayOwn('no-connection', { number: missing });
	const other = seen.find(({ offered }) => offered !== seen[0]?.offered);
	return other === undefined
		? null
		: sayOwn('other-offer', { one: seen[0]?.offered || '—', other: other.offered || '—' });
}

/** The server that chose that version was spoken to in it, and its answer was read. */
function spoke(trace: TraceModel, version: string, isRight: (message: string) => boolean): Seen | null {
	const talk = talks(trace).find(({ chosen }) => chosen === version);
	const offered = talks(trace)[0]?.offered ?? '';
	if (talk === undefined) return offeredAlike(trace) ?? sayOwn('not-chosen', { version, offered: offered || '—' });
	const { number, connection } = talk;
	const [first] = texts(connection);
	if (first === undefined) return sayOwn('sent-nothing', { number, chosen: version });
	if (!isRight(first)) return sayOwn('sent-other', { number, chosen: version, text: first.slice(0, 60) });
	const heard = connection.fired.find(({ event }) => event.type === 'message' && event.handlers.length > 0);
	const [line] = printed(trace, number);
	if (line === undefined) return sayOwn('printed-nothing', { number });
	if (line.text !== 'hello') return sayOwn('printed', { number, text: line.text });
	return heard !== undefined && heard.event.t <= line.t ? null : sayOwn('printed-early', { number });
}

/** To a server with which nothing is agreed, nothing is said, and the reader is told. */
function none(trace: TraceModel): Seen | null {
	const talk = talks(trace).find(({ chosen }) => chosen === null);
	if (talk === undefined) return offeredAlike(trace) ?? sayOwn('all-chose');
	const { number, connection } = talk;
	const [said] = connection.calls.flatMap(({ call }) => (call.method === 'send' ? [call.data.preview] : []));
	if (said !== undefined) return sayOwn('sent-anyway', { number, text: said.slice(0, 60) });
	if (connection.closed === null) return sayOwn('left-open', { number });
	const [line] = printed(trace, number);
	if (line === undefined) return sayOwn('printed-nothing', { number });
	return line.text === 'no version' ? null : sayOwn('printed', { number, text: line.text });
}

export default defineLab({
	view: 'handshake',
	stopAfter: 5_000,
	// Which server supports what is drawn.
	varies: 'done',
	exercise: {
		checks: {
			alike: offeredAlike,
			newer: (trace) => spoke(trace, 'chat.v2', (message) => saidInJson(message) === 'hello'),
			older: (trace) => spoke(trace, 'chat.v1', (message) => message === 'hello'),
			none,
		},
		wrong: {
			'always-new': 'sent-other',
			'never-mind': 'printed-nothing',
			'old-first': 'not-chosen',
			'one-list-each': 'other-offer',
			'printed-too-early': 'printed-early',
		},
	},
});
