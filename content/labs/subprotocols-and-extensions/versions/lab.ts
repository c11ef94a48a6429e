import { defineLab } from '../../../../src/exercises/check.ts';
import { type Seen, sayOwn } from '../../../../src/exercises/say.ts';
import { headerList, headerValue } from '../../../../src/protocol/handshake.ts';
import { decodeUtf8 } from '../../../../src/protocol/utf8.ts';
import type { Connection } from '../../../../src/trace/connection.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const NAME = 'Sec-WebSocket-Protocol';
const BOTH = 'chat.v2,chat.v1';
const OLD = 'chat.v1';
const OTHER = 'chat.v3';

const supportedBy = ({ construct }: Connection): string =>
	/[?&]supported=([^&#]*)/.exec(decodeURIComponent(construct?.url ?? ''))?.[1] ?? '';

const connectionTo = ({ connections }: TraceModel, supported: string) =>
	connections.find((connection) => supportedBy(connection) === supported);

const offer = ({ request }: Connection) => headerList(request?.head?.headers ?? [], NAME).join(', ');
const choice = ({ response }: Connection) => headerValue(response?.head?.headers ?? [], NAME);

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

const printed = ({ console }: TraceModel, supported: string) =>
	console.flatMap((entry) =>
		entry.kind === 'console' && entry.level !== 'uncaught' && entry.text.startsWith(`${supported} `)
			? [{ t: entry.t, text: entry.text.slice(supported.length + 1) }]
			: [],
	);

/** What a server was offered and chose, what was sent there, and that its answer was read. */
function spoke(
	trace: TraceModel,
	supported: string,
	wanted: string,
	isRight: (message: string) => boolean,
): Seen | null {
	const connection = connectionTo(trace, supported);
	if (connection === undefined) return sayOwn('no-connection', { supported });
	const chosen = choice(connection);
	if (chosen !== wanted) return sayOwn('chose', { supported, offered: offer(connection), chosen });
	const [first] = texts(connection);
	if (first === undefined) return sayOwn('sent-nothing', { supported, chosen });
	if (!isRight(first)) return sayOwn('sent-other', { supported, chosen, text: first.slice(0, 60) });
	const heardAt = connection.fired.find(({ event }) => event.type === 'message')?.event.t ?? Number.POSITIVE_INFINITY;
	const [line] = printed(trace, supported);
	if (line === undefined) return sayOwn('printed-nothing', { supported });
	return line.text === 'hello' && line.t >= heardAt ? null : sayOwn('printed', { supported, text: line.text });
}

/** A client does not know which server it meets: it offers the same to each. */
function sameOffer(trace: TraceModel): Seen | null {
	const offers = [BOTH, OLD, OTHER].map((supported) => connectionTo(trace, supported)).map((one) => one && offer(one));
	const [first = ''] = offers;
	const other = offers.find((one) => one !== undefined && one !== first);
	return other === undefined ? null : sayOwn('other-offer', { one: first || '—', other: other || '—' });
}

/** To a server with which nothing is agreed, nothing is said, and the reader is told. */
function none(trace: TraceModel): Seen | null {
	const connection = connectionTo(trace, OTHER);
	if (connection === undefined) return sayOwn('no-connection', { supported: OTHER });
	const [said] = connection.calls.flatMap(({ call }) => (call.method === 'send' ? [call.data.preview] : []));
	if (said !== undefined) return sayOwn('sent-anyway', { supported: OTHER, text: said.slice(0, 60) });
	if (connection.closed === null) return sayOwn('left-open', { supported: OTHER });
	const [line] = printed(trace, OTHER);
	if (line === undefined) return sayOwn('printed-nothing', { supported: OTHER });
	return line.text === 'no version' ? null : sayOwn('printed', { supported: OTHER, text: line.text });
}

export default defineLab({
	view: 'handshake',
	stopAfter: 5_000,
	exercise: {
		checks: {
			newer: (trace) => spoke(trace, BOTH, 'chat.v2', (message) => saidInJson(message) === 'hello'),
			older: (trace) => sameOffer(trace) ?? spoke(trace, OLD, 'chat.v1', (message) => message === 'hello'),
			none,
		},
		wrong: {
			'always-new': 'sent-other',
			'never-mind': 'printed-nothing',
			'old-first': 'chose',
			'one-list-each': 'other-offer',
		},
	},
});
