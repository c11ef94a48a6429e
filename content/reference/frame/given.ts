import type { Facts } from '../../../src/components/internals/reference/reference.ts';
import { violationSentences } from '../../../src/i18n/at-build.ts';
import { type Locale, ROOT_LOCALE } from '../../../src/i18n/locales.ts';
import { fieldsOf } from '../../../src/protocol/frame.ts';
import { VIOLATIONS } from '../../../src/protocol/violations.ts';
import { FIELD_RULES } from './table.ts';

/** The words for where a field stands. */
export interface FieldWords {
	/** Bits are counted from 0, the first bit that is sent. */
	readonly bits: (first: number, last: number) => string;
	/** What follows the length has no place of its own. */
	readonly behind: Readonly<Record<'extended-length' | 'masking-key' | 'payload', string>>;
	readonly rule: (sentence: string, code: number | null, section: string) => string;
}

/** A short frame with a key: in it every field of fixed place has it. */
const FIELDS = fieldsOf({ lengthForm: 7, masked: true, headerLength: 6, payloadLength: 5 });

const isField = (id: string): id is keyof typeof FIELD_RULES => id in FIELD_RULES;

/** @returns where each field stands, and which rules are about it, from the tables of `src/protocol` */
export const fieldFacts =
	(words: FieldWords, locale: Locale = ROOT_LOCALE) =>
	(id: string): Facts<'bits' | 'rules'> => {
		if (!isField(id)) return {};
		const rules = FIELD_RULES[id].map((rule) => {
			const { closeCode, section } = VIOLATIONS[rule];
			return words.rule(violationSentences[locale][rule], closeCode, section);
		});
		return { bits: placeOf(id, words), ...(rules.length > 0 && { rules }) };
	};

function placeOf(id: keyof typeof FIELD_RULES, words: FieldWords): string {
	if (id === 'extended-length' || id === 'masking-key' || id === 'payload') return words.behind[id];
	const { start, length } = FIELDS.find(({ name }) => name === id) ?? { start: 0, length: 0 };
	// RSV2 and RSV3 are one entry.
	return words.bits(start, start + length - 1 + (id === 'rsv2' ? 1 : 0));
}
