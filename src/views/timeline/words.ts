import type { TimelineStrings } from '../../i18n/en/views/timeline.ts';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { isAccepted } from '../../protocol/handshake/head.ts';
import type { RequestHead, ResponseHead } from '../../protocol/handshake.ts';
import type { WireHandshake } from '../../trace/connection.ts';
import type { ReadyState, ServerCallEvent, ServerEndedEvent, ServerFiredEvent } from '../../trace/events.ts';
import type { Moment } from '../../trace/moment.ts';
import { withoutTap } from '../../trace/tap/parameter.ts';
import { inTenths } from '../time.ts';

/** What a row says. */
export interface RowWords {
	/** What happened; as code where it is code. */
	readonly main: string;
	readonly code: boolean;
	/** What else there is to say, less loudly. */
	readonly note: string;
	readonly tone: 'plain' | 'dim' | 'handshake' | 'control' | 'violation';
	/** What stands on the other peer's side of the row. */
	readonly across: string;
	/** Lines of code: of the call, or of the handlers of the event. */
	readonly lines: readonly number[];
	/** The `readyState` of this row's peer, where it began here. */
	readonly state: ReadyState | null;
}

/** The request of the opening handshake in a line; the tap's parameter, which the lab added, has no room in it. */
export function requestLine({ head, problem }: WireHandshake<RequestHead>, strings: ViewsStrings): Partial<RowWords> {
	if (head === null)
		return { main: problem ? strings.violations[problem.id].replace(/[.。]$/, '') : '', tone: 'violation' };
	return { main: `${head.method} ${withoutTap(head.target)}`, code: true, tone: 'handshake' };
}

/** The answer in a line. */
export function responseLine({ head, problem }: WireHandshake<ResponseHead>, strings: ViewsStrings): Partial<RowWords> {
	if (head === null)
		return { main: problem ? strings.violations[problem.id].replace(/[.。]$/, '') : '', tone: 'violation' };
	const accepted = isAccepted(head);
	return { main: `${head.status} ${head.reason}`.trim(), code: true, tone: accepted ? 'handshake' : 'violation' };
}

/** @returns the arguments of a constructor with the origin of the address left out */
export const shortUrl = (args: string): string => args.replace(/^(['"`])(?:wss?|https?):\/\/[^/'"`]+\//, '$1…/');

/**
 * A row as one sentence, for those who don't see where it stands and what its arrow points to.
 *
 * @param several whether there is more than one socket, so that the row has to say which
 */
export function rowSentence(moment: Moment, words: RowWords, several: boolean, { timeline }: ViewsStrings): string {
	const { sentence, states, socketTag } = timeline;
	const what = sentence.list([words.main, words.note].filter(Boolean));
	const parts = [moved(moment, what, timeline)];
	if (words.across !== '') parts.push(words.across);
	if (words.state !== null) parts.push(sentence.becomes(states[words.state] ?? ''));
	const [line] = words.lines;
	if (moment.kind === 'event' || moment.kind === 'server-event') {
		if (words.lines.length > 0) parts.push(sentence.handlers(words.lines));
	} else if (line !== undefined) parts.push(sentence.line(line));
	const page = moment.kind === 'network' ? sentence.reader : sentence.page;
	const who = moment.side === 'client' ? page : sentence.server;
	const socket = several && moment.socket !== null ? socketTag(moment.socket) : '';
	return sentence.at(inTenths(moment.t), socket, who, sentence.list(parts));
}

function moved(moment: Moment, what: string, { sentence }: ViewsStrings['timeline']): string {
	if (moment.kind === 'request') return sentence.reads(what);
	if (moment.kind === 'response') return sentence.writes(what);
	if (moment.kind !== 'frame') return what;
	return moment.wire.direction === 'out' ? sentence.reads(what) : sentence.writes(what);
}

/** What `server.js` called on `ws`. */
export function serverCallWords(made: ServerCallEvent, words: TimelineStrings): Partial<RowWords> {
	const { method, args, socket, threw, line } = made;
	const list = args.join(', ');
	const of = socket === null ? 'wss' : 'ws';
	return {
		main: method === 'listen' ? `new WebSocketServer(${list})` : `${of}.${method}(${list})`,
		code: true,
		note: threw === null ? '' : words.throws(threw.name),
		tone: threw === null ? 'plain' : 'violation',
		lines: line === null ? [] : [line],
	};
}

/** What `ws` told it. */
export function serverEventWords(
	{ type, args, handlers }: ServerFiredEvent,
	words: TimelineStrings,
): Partial<RowWords> {
	const nobody = handlers.length === 0 ? words.nobody : '';
	return {
		main: type === 'close' && args.length > 0 ? `close ${args[0]}` : type,
		code: true,
		note: [...(type === 'close' ? args.slice(1) : args), nobody].filter(Boolean).join(' · '),
		tone: type === 'error' ? 'violation' : type === 'ping' || type === 'pong' ? 'control' : 'plain',
		lines: handlers.filter((line) => line !== null),
	};
}

export const serverEndWords = ({ by, line }: ServerEndedEvent, words: TimelineStrings): Partial<RowWords> => ({
	main: words.serverEnded[by],
	tone: 'violation',
	lines: line === null ? [] : [line],
});
