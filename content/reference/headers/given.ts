import { recordedLab } from '../../../src/components/internals/labs/lab-files.ts';
import type { EntryText, Facts } from '../../../src/components/internals/reference/reference.ts';
import { violationSentences } from '../../../src/i18n/at-build.ts';
import type { HeaderReasons } from '../../../src/i18n/en/header-reasons.ts';
import type { HeaderId } from '../../../src/i18n/en/headers.ts';
import type { Locale } from '../../../src/i18n/locales.ts';
import type { RequestHead, ResponseHead } from '../../../src/protocol/handshake/head.ts';
import { headerValues } from '../../../src/protocol/handshake/header-fields.ts';
import { VIOLATIONS } from '../../../src/protocol/violations.ts';
import { HEADERS, type Need } from './table.ts';

type FactId = 'request' | 'response' | 'sent' | 'answered' | 'why' | 'rules';

/** The words for what follows from the tables and the recorded runs. */
export interface HeaderWords {
	readonly needs: Readonly<Record<Need, string>>;
	readonly rule: (sentence: string, section: string) => string;
	readonly reasons: HeaderReasons;
}

/** @returns the lines of a message that are this header, as they stood there; a long value is cut */
function linesOf(head: RequestHead | ResponseHead | null | undefined, id: HeaderId, name: string): readonly string[] {
	if (head === null || head === undefined) return [];
	if (id === 'request-line') return 'method' in head ? [`\`${head.method} ${head.target} ${head.version}\``] : [];
	if (id === 'status-line') return 'status' in head ? [`\`${head.version} ${head.status} ${head.reason}\``] : [];
	return headerValues(head.headers, name).map((value) => `\`${name}: ${value}\``);
}

/** @returns for each header what the handshake asks of it, and how it stood in a recorded run */
export const headerFacts =
	(words: HeaderWords, locale: Locale) =>
	(id: string): Facts<FactId> => {
		const row = HEADERS.find((one) => one.id === id);
		if (row === undefined) return {};
		const { lab, connection } = row.from;
		const { trace } = recordedLab(lab, locale, `content/reference/headers: ${id}`);
		const { request, response } = trace.connections[connection] ?? {};
		const sent = linesOf(request?.head, row.id, row.name);
		const answered = linesOf(response?.head, row.id, row.name);
		return {
			request: words.needs[row.request],
			response: words.needs[row.response],
			...(sent.length > 0 && { sent }),
			...(answered.length > 0 && { answered }),
			why: words.reasons[row.id],
			...(row.rules.length > 0 && {
				rules: [
					...new Set(row.rules.map((rule) => words.rule(violationSentences[locale][rule], VIOLATIONS[rule].section))),
				],
			}),
		};
	};

/** @returns what each header is, in the words that the views of a handshake have for it */
export const headerEntries = (
	texts: Readonly<Record<HeaderId, string>>,
	end: string,
): Readonly<Record<string, EntryText<FactId>>> =>
	Object.fromEntries(HEADERS.map(({ id }) => [id, { is: `${texts[id]}${end}` }]));
