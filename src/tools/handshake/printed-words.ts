import { headerValue, type ResponseHead } from '../../protocol/handshake.ts';
import type { Violation, ViolationId } from '../../protocol/violations.ts';

/** Who prints something of a handshake that failed. */
const PRINTERS = ['Chrome', 'Firefox', 'Safari', 'ws', 'Node'] as const;
type Printer = (typeof PRINTERS)[number];

/** Words of an entry of the troubleshooting reference: those at `index` of its list. */
interface WordsOf {
	readonly symptom: string;
	readonly index: number;
}

/** An entry, as a page hands it in. */
export interface SymptomWords {
	readonly words: readonly string[];
	readonly href: string;
}

const DEFLATE = { symptom: 'permessage-deflate-error', index: 0 };

/** What Chrome, `ws` and Node say of each rule of the answer; Firefox and Safari say the same of all. */
const BY_RULE: Partial<Readonly<Record<ViolationId, Partial<Readonly<Record<Printer, WordsOf>>>>>> = {
	'malformed-status-line': { Chrome: { symptom: 'invalid-status-line', index: 0 } },
	'response-without-upgrade': {
		Chrome: { symptom: 'upgrade-header-missing', index: 0 },
		Node: { symptom: 'undici-handshake', index: 0 },
	},
	'response-without-connection': {
		Chrome: { symptom: 'upgrade-header-missing', index: 2 },
		Node: { symptom: 'undici-handshake', index: 1 },
	},
	'response-without-accept': {
		ws: { symptom: 'ws-handshake-problems', index: 2 },
		Node: { symptom: 'undici-handshake', index: 2 },
	},
	'response-accept-wrong': {
		Chrome: { symptom: 'incorrect-accept', index: 0 },
		ws: { symptom: 'ws-handshake-problems', index: 2 },
		Node: { symptom: 'undici-handshake', index: 2 },
	},
	'response-subprotocol-missing': {
		Chrome: { symptom: 'no-subprotocol-in-response', index: 0 },
		ws: { symptom: 'ws-handshake-problems', index: 3 },
	},
	'response-subprotocol-unrequested': {
		Chrome: { symptom: 'subprotocol-not-requested', index: 0 },
		ws: { symptom: 'ws-handshake-problems', index: 4 },
		Node: { symptom: 'undici-handshake', index: 4 },
	},
	'response-extension-unrequested': {
		Chrome: { symptom: 'permessage-deflate-error', index: 1 },
		Node: { symptom: 'undici-handshake', index: 5 },
	},
	'response-extension-repeated': { Chrome: { symptom: 'permessage-deflate-error', index: 2 } },
	'response-parameter-undefined': { Chrome: DEFLATE },
	'response-parameter-repeated': { Chrome: DEFLATE },
	'response-parameter-invalid': { Chrome: DEFLATE },
	'response-parameter-unoffered': { Chrome: DEFLATE },
	'response-parameter-unanswered': { Chrome: DEFLATE },
};

const ALIKE = {
	Firefox: { symptom: 'firefox-cant-establish', index: 0 },
	Safari: { symptom: 'safari-bad-response', index: 0 },
} as const satisfies Partial<Record<Printer, WordsOf>>;

/** The words for a status that is not 101, by its number. */
const STATUS_GROUPS: Readonly<Record<string, string>> = {
	'302': '301',
	'307': '301',
	'308': '301',
	'401': '403',
	'503': '502',
	'504': '502',
	'500': '502',
};

/** The entries of the reference that words are taken from. */
export const SYMPTOMS_USED: readonly string[] = [
	...new Set([
		...Object.values(BY_RULE).flatMap((printed) => Object.values(printed).map(({ symptom }) => symptom)),
		...Object.values(ALIKE).map(({ symptom }) => symptom),
		'ws-unexpected-server-response',
		'undici-non-101',
		'response-code-400',
		...[200, 301, 403, 404, 426, 429, 502].map((status) => `response-code-${status}`),
	]),
];

/** What one program prints, and where more is said of it. */
export interface PrintedWords {
	readonly by: Printer;
	readonly words: string;
	readonly href: string;
}

/**
 * @param response null where it is not HTTP
 * @returns what a page's console shows of an answer that breaks this rule; empty for what breaks a rule of the request: then the
 * server refuses, and that is printed
 */
export function printedFor(
	violation: Violation,
	response: ResponseHead | null,
	symptoms: Readonly<Record<string, SymptomWords>>,
): readonly PrintedWords[] {
	const status = violation.id === 'response-status-not-101' ? violation.detail : null;
	const printed = status === null ? BY_RULE[violation.id] : {};
	if (printed === undefined) return [];
	return PRINTERS.flatMap((by) => {
		if (by === 'Firefox' || by === 'Safari') return lineBy(by, ALIKE[by], '', symptoms);
		if (status !== null) return statusLine(by, status, symptoms);
		const found = printed[by];
		if (found === undefined) return [];
		const index = indexOf(found, violation.id, response);
		return lineBy(by, { ...found, index }, violation.detail, symptoms);
	});
}

/** Chrome and ws say something else of a header that is there and says the wrong thing. */
function indexOf({ symptom, index }: WordsOf, id: ViolationId, response: ResponseHead | null): number {
	if (symptom !== 'upgrade-header-missing' || response === null) return index;
	const name = id === 'response-without-upgrade' ? 'Upgrade' : 'Connection';
	return headerValue(response.headers, name) === null ? index : index + 1;
}

/**
 * @param detail what was found, where the entry leaves it open
 * @returns nothing where the page has no such words
 */
function lineBy(
	by: Printer,
	{ symptom, index }: WordsOf,
	detail: string,
	symptoms: Readonly<Record<string, SymptomWords>>,
): readonly PrintedWords[] {
	const entry = symptoms[symptom];
	const words = entry?.words[index];
	if (entry === undefined || words === undefined) return [];
	return [{ by, words: detail === '' ? words : words.replace('…', detail), href: entry.href }];
}

function statusLine(
	by: 'Chrome' | 'ws' | 'Node',
	status: string,
	symptoms: Readonly<Record<string, SymptomWords>>,
): readonly PrintedWords[] {
	if (by === 'Node') return lineBy(by, { symptom: 'undici-non-101', index: 0 }, '', symptoms);
	if (by === 'ws') return lineBy(by, { symptom: 'ws-unexpected-server-response', index: 0 }, status, symptoms);
	const { href } = symptoms[`response-code-${STATUS_GROUPS[status] ?? status}`] ?? symptoms['response-code-400'] ?? {};
	// Chrome says the same of every status but for its number.
	return lineBy(by, { symptom: 'response-code-400', index: 0 }, '', symptoms).map((line) => ({
		...line,
		words: line.words.replace('400', status),
		href: href ?? line.href,
	}));
}
