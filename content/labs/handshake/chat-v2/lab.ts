import { askedAddress } from '../../../../src/exercises/asked-address.ts';
import { defineLab } from '../../../../src/exercises/check.ts';
import { type Seen, say, sayOwn } from '../../../../src/exercises/say.ts';
import { headerList, headerValue } from '../../../../src/protocol/handshake.ts';
import { decodeUtf8 } from '../../../../src/protocol/utf8.ts';
import type { Connection } from '../../../../src/trace/connection.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

/** The names that a server supports, as its address says. */
function supportedBy(connection: Connection): string {
	const { path, parameters } = askedAddress(connection);
	return path === '/subprotocol' ? (parameters.get('supported') ?? '') : '';
}

const NEW = 'chat.v2,chat.v1';
const OLD = 'chat.v1';

/** The first connection to the server that supports these names. */
const connectionTo = ({ connections }: TraceModel, supported: string) =>
	connections.find((connection) => supportedBy(connection) === supported);

const offer = ({ request }: Connection) => headerList(request?.head?.headers ?? [], 'Sec-WebSocket-Protocol');
const choice = ({ response }: Connection) => headerValue(response?.head?.headers ?? [], 'Sec-WebSocket-Protocol');

/** On the wire, that server has chosen that name, and the page has seen the socket open with it. */
function agreed(trace: TraceModel, supported: string, wanted: string): Seen | null {
	const connection = connectionTo(trace, supported);
	if (connection === undefined) return missing(trace, supported);
	const offered = offer(connection).join(', ');
	const chosen = choice(connection);
	if (offered === '') return sayOwn('offered-nothing', { supported });
	if (chosen === null) return sayOwn('chose-none', { supported, offered });
	if (chosen !== wanted) return sayOwn('chose-other', { supported, offered, chosen });
	return connection.fired.some(({ event }) => event.type === 'open') ? null : sayOwn('not-open', { supported });
}

function missing(trace: TraceModel, supported: string): Seen {
	const failed = trace.failedConstructs.at(-1);
	if (failed) return say('constructorThrew', failed.line, failed.threw?.name ?? 'Error');
	return trace.connections.length === 0 ? say('noSocket') : sayOwn('no-connection', { supported });
}

/** Who offers one name here and another there has to know beforehand which server it is. */
function sameOffer(trace: TraceModel): Seen | null {
	const [toNew, toOld] = [NEW, OLD].map((supported) => connectionTo(trace, supported));
	if (toNew === undefined || toOld === undefined) return missing(trace, toNew === undefined ? NEW : OLD);
	const [one, other] = [offer(toNew).join(', '), offer(toOld).join(', ')];
	return one === other ? null : sayOwn('other-offer', { one, other });
}

/** The first message of each connection is the name that was agreed on there. */
function spoken(trace: TraceModel): Seen | null {
	for (const supported of [NEW, OLD]) {
		const connection = connectionTo(trace, supported);
		if (connection === undefined) return missing(trace, supported);
		const chosen = choice(connection);
		if (chosen === null) return sayOwn('chose-none', { supported, offered: offer(connection).join(', ') });
		const payload = connection.messages.out[0]?.payload ?? null;
		if (payload === null) return sayOwn('said-nothing', { supported });
		const text = decodeUtf8(payload);
		if (text !== chosen) return sayOwn('said-other', { supported, chosen, text: text.slice(0, 60) });
	}
	return null;
}

export default defineLab({
	view: 'handshake',
	exercise: {
		checks: {
			'new-server': (trace) => agreed(trace, NEW, 'chat.v2'),
			'old-server': (trace) => agreed(trace, OLD, 'chat.v1') ?? sameOffer(trace),
			spoken,
		},
		wrong: {
			'worst-first': 'chose-other',
			'only-the-new': 'chose-none',
			'one-string': 'constructorThrew',
			assumed: 'said-other',
			'one-offer-each': 'other-offer',
		},
	},
});
