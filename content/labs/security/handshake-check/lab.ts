import { defineLab } from '../../../../src/exercises/check.ts';
import { messagesIn, messagesOut, pathOf } from '../../../../src/exercises/predicates.ts';
import { type Seen, say, sayOwn } from '../../../../src/exercises/say.ts';
import { headerValue, parseRequestHead } from '../../../../src/protocol/handshake.ts';
import { encodeUtf8 } from '../../../../src/protocol/utf8.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const OWN = ['https://chat.example', 'https://app.chat.example'];
const VISITORS = 10;

interface Judged {
	/** Null where there was no such header. */
	readonly origin: string | null;
	readonly belongs: boolean;
	/** What the code answered; null where it did not. */
	readonly verdict: string | null;
}

/** Each handshake that the server sent, with the answer of the same number. */
function judgements(trace: TraceModel): readonly Judged[] {
	const socket = trace.connections.findLast((connection) => pathOf(connection) === '/visitors')?.socket;
	const verdicts = messagesOut(trace).filter((message) => message.socket === socket);
	return messagesIn(trace)
		.filter((message) => message.socket === socket)
		.map(({ text }, index) => {
			const origin = originOf(text ?? '');
			return { origin, belongs: origin !== null && OWN.includes(origin), verdict: verdicts[index]?.text ?? null };
		});
}

function originOf(text: string): string | null {
	const { head } = parseRequestHead(encodeUtf8(text));
	return head === null ? null : headerValue(head.headers, 'Origin');
}

function allJudged(trace: TraceModel): Seen | null {
	const judged = judgements(trace);
	if (trace.connections.length === 0) return say('noSocket');
	if (judged.length < VISITORS) return sayOwn('not-all-came', { came: judged.length });
	const odd = judged.find(({ verdict }) => verdict !== 'enter' && verdict !== 'refuse');
	if (odd === undefined) return null;
	return odd.verdict === null
		? sayOwn('not-judged', { origin: odd.origin ?? '–' })
		: sayOwn('other-verdict', { verdict: odd.verdict.slice(0, 40) });
}

function ownLetIn(trace: TraceModel): Seen | null {
	const kept = judgements(trace).find(({ belongs, verdict }) => belongs && verdict !== 'enter');
	return allJudged(trace) ?? (kept === undefined ? null : sayOwn('kept-out', { origin: kept.origin }));
}

function strangersKeptOut(trace: TraceModel): Seen | null {
	const wrong = allJudged(trace);
	if (wrong !== null) return wrong;
	const entered = judgements(trace).filter(({ belongs, verdict }) => !belongs && verdict !== 'refuse');
	const named = entered.find(({ origin }) => origin !== null);
	if (named !== undefined) return sayOwn('let-in', { origin: named.origin });
	return entered.length === 0 ? null : sayOwn('let-in-without');
}

export default defineLab({
	view: 'handshake',
	varies: 'done',
	exercise: {
		checks: { judged: allJudged, own: ownLetIn, strangers: strangersKeptOut },
		wrong: {
			'begins-with': 'let-in',
			'ends-with': 'let-in',
			'case-of-a-name': 'kept-out',
			'no-origin-is-fine': 'let-in-without',
			'let-in-all': 'let-in',
		},
	},
});
