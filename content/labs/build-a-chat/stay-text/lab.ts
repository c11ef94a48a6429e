import { defineLab } from '../../../../src/exercises/check.ts';
import { messagesIn, messagesOut, pathOf } from '../../../../src/exercises/predicates.ts';
import { type Seen, sayOwn } from '../../../../src/exercises/say.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const VISITORS: readonly (readonly [name: string, text: string])[] = [
	['Mallory', '<img src=x onerror="alert(1)">'],
	['" onmouseover="alert(2)', 'Hello'],
	['Ada', 'if (a < b && b > c) return;'],
	['Bo', 'Write &lt; for a <'],
	['Eve', '</li><script>alert(3)</script>'],
];

/** The messages of the room, by their numbers. */
function saidIn(trace: TraceModel): readonly (readonly [string, string])[] {
	const said: (readonly [string, string])[] = [];
	const rooms = new Set(trace.connections.flatMap((one) => (pathOf(one) === '/chat/hall' ? [one.socket] : [])));
	for (const { socket, text } of messagesIn(trace)) {
		if (text === null || !rooms.has(socket) || !text.startsWith('{"v":1,"type":"message",')) continue;
		const message: { readonly id: number; readonly from: { readonly name: string }; readonly text: string } =
			JSON.parse(text);
		said[message.id - 1] = [message.from.name, message.text];
	}
	return said;
}

/** What was given to the page as HTML, in order. */
function renderedIn(trace: TraceModel): readonly string[] {
	const pages = new Set(trace.connections.flatMap((one) => (pathOf(one) === '/echo' ? [one.socket] : [])));
	return messagesOut(trace).flatMap(({ socket, text }) => (pages.has(socket) ? [text ?? ''] : []));
}

/**
 * An item with one attribute and one text, and nothing else: in a quoted attribute only the quote ends the value, in text only
 * `<` begins markup (HTML standard, tokenization).
 */
const ITEM = /^<li title="([^"]*)">([^<]*)<\/li>$/;

const REFERENCES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What a browser reads where character references stand. */
const decoded = (html: string): string =>
	html.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
		if (name !== undefined) return REFERENCES[name] ?? whole;
		return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
	});

function allShown(trace: TraceModel): Seen | null {
	const said = saidIn(trace);
	const other = VISITORS.findIndex(([name, text], index) => said[index]?.[0] !== name || said[index]?.[1] !== text);
	if (other >= 0 || said.length !== VISITORS.length) return sayOwn('other-visitors');
	const { length } = renderedIn(trace);
	return length === VISITORS.length ? null : sayOwn('other-count', { count: length });
}

/** Each message became one item, and no markup of anybody's. */
function noMarkup(trace: TraceModel): Seen | null {
	const html = renderedIn(trace).find((one) => !ITEM.test(one));
	return html === undefined ? allShown(trace) : sayOwn('markup', { html });
}

/** And what a reader sees is what was typed. */
function unchanged(trace: TraceModel): Seen | null {
	const wrong = allShown(trace);
	if (wrong !== null) return wrong;
	for (const [index, html] of renderedIn(trace).entries()) {
		const [, title, text] = ITEM.exec(html) ?? [];
		const [name = '', typed = ''] = VISITORS[index] ?? [];
		if (title === undefined || text === undefined) return sayOwn('markup', { html });
		if (decoded(title) !== name) return sayOwn('changed', { typed: name, seen: decoded(title) });
		if (decoded(text) !== typed) return sayOwn('changed', { typed, seen: decoded(text) });
	}
	return null;
}

export default defineLab({
	varies: 'all',
	view: 'frames',
	stopAfter: 4_000,
	exercise: {
		checks: { 'all-shown': allShown, 'no-markup': noMarkup, unchanged },
		wrong: {
			'strip-tags': 'changed',
			'block-list': 'markup',
			'only-brackets': 'markup',
			'no-ampersand': 'changed',
			'ampersand-last': 'changed',
			'other-visitors': 'other-visitors',
		},
	},
});
