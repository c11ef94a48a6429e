import type { ViewsStrings } from '../../i18n/en/views.ts';
import { isAccepted } from '../../protocol/handshake/head.ts';
import { isControl, OPCODE } from '../../protocol/opcodes.ts';
import { failedFor, openingOf, wentOn } from '../../trace/ending.ts';
import type { CallEvent, DataSummary } from '../../trace/events.ts';
import type { History } from '../../trace/history.ts';
import type { Moment, MomentOf } from '../../trace/moment.ts';
import type { SocketMoments } from '../../trace/moment-reader.ts';
import { networkWords } from '../../trace/network-change.ts';
import { previewOf } from '../frame/payload-preview.ts';
import { opcodeLabel } from '../opcode-label.ts';
import { isRejected } from '../rejection.ts';
import { closeHalves, isBroken } from './lifelines.layout.ts';
import {
	type RowWords,
	requestLine,
	responseLine,
	serverCallWords,
	serverEndWords,
	serverEventWords,
	shortUrl,
} from './words.ts';

/** Characters of anything that is printed in a row. */
const LONGEST = 120;

/**
 * @param socket null for what belongs to no socket
 */
export function wordsOf(moment: Moment, socket: SocketMoments | null, strings: ViewsStrings): RowWords {
	const begun = socket?.history.states[moment.side].find(({ entry }) => entry === moment.source);
	const state = begun?.readyState ?? null;
	const words = { ...NOTHING, ...factWords(moment, socket, strings), state };
	return { ...words, main: cut(words.main), note: cut(words.note) };
}

const NOTHING: RowWords = { main: '', code: false, note: '', tone: 'plain', across: '', lines: [], state: null };

function factWords(moment: Moment, socket: SocketMoments | null, strings: ViewsStrings): Partial<RowWords> {
	const words = strings.timeline;
	switch (moment.kind) {
		case 'call':
			return callWords(moment.call.call, droppedAt(moment, socket), strings);
		case 'failed-construct':
			return callWords(moment.call, false, strings);
		case 'event':
			return eventWords(moment, socket, strings);
		case 'state':
			return { main: 'readyState', code: true, note: moment.state.line === null ? words.fromNetwork : '' };
		case 'worker-ended':
			return { main: words.workerEnded[moment.by], tone: 'violation' };
		case 'console': {
			const { entry } = moment;
			if (entry.kind === 'console-dropped') return { main: words.linesDropped(entry.lines), tone: 'dim' };
			const failed = entry.level === 'error' || entry.level === 'uncaught';
			const [first = ''] = entry.text.split('\n', 1);
			return {
				main: `› ${first}`,
				code: true,
				tone: failed ? 'violation' : 'dim',
				lines: entry.line === null ? [] : [entry.line],
			};
		}
		case 'request':
			return requestLine(moment.handshake, strings);
		case 'response':
			return { ...responseLine(moment.handshake, strings), ...rejection(moment, socket, strings) };
		case 'frame':
			return frameWords(moment, socket, strings);
		case 'violation':
			return {
				main: strings.violations[moment.broken.violation.id].replace(/[.。]$/, ''),
				tone: 'violation',
				across: socket === null ? '' : whatCameOf(moment, socket, strings),
			};
		case 'lost':
			return { main: words.lost(moment.bytes), tone: 'violation' };
		case 'peer':
			return peerWords(moment, socket, strings);
		case 'server-call':
			return serverCallWords(moment.made, words);
		case 'server-event':
			return serverEventWords(moment.told, words);
		case 'network': {
			const { change } = moment;
			const breaks = change.type === 'cut' || change.type === 'down';
			return { main: words.network(networkWords(change, strings.network)), tone: breaks ? 'violation' : 'handshake' };
		}
		case 'server-ended':
			return serverEndWords(moment.ended, words);
	}
}

/** What came of an answer, where the page got something else than the status says. */
function rejection(
	{ handshake: { head } }: MomentOf<'response'>,
	socket: SocketMoments | null,
	{ timeline: words }: ViewsStrings,
): Partial<RowWords> {
	if (socket === null || head === null) return {};
	if (isRejected(socket.connection)) return { across: words.rejected, tone: 'violation' };
	const opened = openingOf(socket.connection) === 'opened';
	if (isAccepted(head) || !opened) return {};
	return { across: head.status >= 300 && head.status < 400 ? words.redirectFollowed : words.openedElsewhere };
}

/** What the client made of a rule that the server broke: only what is known of it. */
function whatCameOf(
	moment: MomentOf<'violation'>,
	{ history }: SocketMoments,
	{ timeline: words }: ViewsStrings,
): string {
	if (moment.broken.direction === 'out') return '';
	if (failedFor(history) === moment.source) return hasPage(history) ? words.browserFails : words.clientFails;
	return wentOn(history) ? words.browserGoesOn : '';
}

/** Whether anything is known of a page, and so of a browser: nothing is in a capture. */
const hasPage = ({ last }: History): boolean => last.client !== null;

function callWords(call: CallEvent, dropped: boolean, { timeline: words }: ViewsStrings): Partial<RowWords> {
	const args = call.args.join(', ');
	const main = call.method === 'construct' ? `new WebSocket(${shortUrl(args)})` : `${call.method}(${args})`;
	return {
		main,
		code: true,
		note: call.threw ? words.throws(call.threw.name) : dropped ? words.dropped : '',
		tone: call.threw ? 'violation' : 'plain',
		lines: call.line === null ? [] : [call.line],
	};
}

/** Whether a send did nothing, as the socket had begun to close. */
const droppedAt = (moment: MomentOf<'call'>, socket: SocketMoments | null): boolean =>
	socket !== null && moment.call.call.method === 'send' && moment.call.message === null;

function eventWords(
	{ fired: { event } }: MomentOf<'event'>,
	socket: SocketMoments | null,
	{ timeline: words }: ViewsStrings,
): Partial<RowWords> {
	// A file that does not have the constructor does not know the page's listeners either.
	const known = socket === null || socket.connection.construct !== null;
	const nobody = known && event.handlers.length === 0 ? words.nobody : '';
	const lines = event.handlers.filter((line) => line !== null);
	const base = { main: event.type, code: true, lines } as const;
	if (event.type === 'message') return { ...base, note: [dataText(event.data), nobody].filter(Boolean).join(' · ') };
	if (event.type !== 'close') return { ...base, note: nobody, tone: event.type === 'error' ? 'violation' : 'plain' };
	const how = event.wasClean ? words.clean : words.notClean;
	const reason = event.reason === '' ? '' : `“${event.reason}”`;
	return {
		...base,
		main: `close ${event.code}`,
		note: [how, reason, nobody].filter(Boolean).join(' · '),
		tone: event.wasClean ? 'plain' : 'violation',
	};
}

const dataText = (data: DataSummary): string => (data.type === 'string' ? `“${data.preview}”` : data.preview);

function frameWords(moment: MomentOf<'frame'>, socket: SocketMoments | null, strings: ViewsStrings): Partial<RowWords> {
	const { timeline: words } = strings;
	const { wire } = moment;
	if (socket === null) return {};
	const control = isControl(wire.frame.opcode);
	const { kind, text, cut: more, compressed } = previewOf(wire, socket.connection, 48);
	const payload = kind === 'text' ? `“${text}${more ? '…' : ''}”` : `${text}${more ? '…' : ''}`;
	const { close } = wire;
	const notes =
		close === null
			? [partOf(moment, socket, strings), compressed ? words.compressed : '', payload]
			: [`${close.code}`, closingHalf(moment, socket, strings), close.reason && `“${close.reason}”`];
	const out = wire.direction === 'out';
	const alone = control && (out ? socket.origin(moment) : socket.arrival(moment)) === null;
	const byItself =
		wire.close !== null && socket.history.workerEnded !== null ? words.browserCloses : words.browserAnswers;
	// Of a Close frame the close event tells, also where the frame is not right and a browser takes it all the same.
	const seen = out ? byItself : wire.frame.opcode === OPCODE.close ? '' : words.pageNeverSees;
	return {
		main: opcodeLabel(wire.frame.opcode, strings),
		code: true,
		note: notes.filter(Boolean).join(' · '),
		tone: control ? 'control' : 'plain',
		across: alone && hasPage(socket.history) ? seen : '',
	};
}

function partOf({ wire }: MomentOf<'frame'>, socket: SocketMoments, { timeline: words }: ViewsStrings): string {
	const message = wire.message === null ? undefined : socket.connection.messages[wire.direction][wire.message];
	if (message === undefined || (message.frames.length === 1 && wire.frame.fin)) return '';
	const number = wire.id === message.frames[0] ? 1 : message.frames.indexOf(wire.id) + 1;
	return words.fragment(number, message.complete ? message.frames.length : null);
}

function closingHalf(moment: Moment, socket: SocketMoments, { timeline: words }: ViewsStrings): string {
	const half = closeHalves(socket).indexOf(moment);
	return half === -1 ? '' : (words.closing[half] ?? '');
}

function peerWords(
	{ fact }: MomentOf<'peer'>,
	socket: SocketMoments | null,
	{ timeline: words }: ViewsStrings,
): Partial<RowWords> {
	if (fact.type === 'state') return { main: 'readyState', code: true };
	if (fact.type === 'refused') return { main: words.peer.refused(fact.status), tone: 'violation' };
	if (fact.type !== 'disconnected')
		return { main: words.peer[fact.type], tone: fact.type === 'cut' ? 'violation' : 'plain' };
	// After a cut it is no news that nothing more was said.
	if (socket === null || socket.history.linkEnd?.fact.type === 'cut' || !isBroken(socket)) {
		return { main: words.peer.disconnected };
	}
	const { closes } = socket.history;
	const half = closes.out !== null || closes.in !== null;
	return { main: half ? words.peer.disconnectedHalf : words.peer.disconnectedEarly, tone: 'violation' };
}

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
