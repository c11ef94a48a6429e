import { describe, expect, it } from 'vitest';
import table from '../../content/symptoms/table.ts';
import { wordFinder } from '../../src/components/internals/search/word-match.ts';
import {
	SYMPTOM_GROUPS,
	type Symptom,
	type Symptoms,
	type SymptomTexts,
	sourceLink,
	symptomArticles,
	textParts,
} from '../../src/components/internals/symptoms/symptoms.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { isTaken } from './taken-address.ts';

const symptoms: Symptoms = table;
const entries = Object.entries(symptoms);
const find = wordFinder(entries.map(([name, entry]) => ({ name, ...entry })));

const textsOf = async (locale: string): Promise<SymptomTexts> => {
	const pages = await Promise.all(
		SYMPTOM_GROUPS.map((group) => import(`../../content/symptoms/${group}/${locale}.ts`)),
	);
	return Object.assign({}, ...pages.map((page) => page.default));
};

describe.each(entries)('the symptom %s', (id, { words, by, sources, run }: Symptom) => {
	it('has an id for an address, words, who prints them, and sources', () => {
		expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
		expect([words.length > 0, by.length > 0, sources.length > 0]).toEqual([true, true, true]);
		expect(sources.map((source) => sourceLink(source).href).every((href) => URL.canParse(href))).toBe(true);
	});

	it('is found first by each of its words', () => {
		const found = words.map((text) => find(text.replaceAll('…', 'x'))[0]?.name);
		expect(found).toEqual(words.map(() => id));
	});

	it('is reproduced by an address that the lab server takes', () => {
		expect(run === undefined || isTaken(run)).toBe(true);
	});
});

describe.each(LOCALES)('the symptoms in %s', (locale) => {
	it('each say what was on the wire, causes, a check and what to do', async () => {
		for (const { id, wire, causes, check, fixes } of symptomArticles(symptoms, await textsOf(locale))) {
			const texts = [wire, check, ...causes, ...fixes.flatMap(({ stack, how }) => [stack, how])];
			expect(
				texts.filter((text) => text.trim() === ''),
				id,
			).toEqual([]);
			expect(Math.min(causes.length, fixes.length), id).toBeGreaterThan(0);
		}
	});

	it('have as many causes and fixes as in English, and the same code in them', async () => {
		const codeIn = (text: string) =>
			new Set(textParts(text).flatMap((part) => (part.as === 'code' ? [part.text] : [])));
		const shape = (texts: SymptomTexts) =>
			Object.entries(texts).map(([id, { wire, check, causes, fixes }]) => ({
				id,
				code: [wire, check, ...causes, ...fixes.map(({ how }) => how)].map(codeIn),
				causes: causes.length,
				fixes: fixes.length,
			}));
		expect(shape(await textsOf(locale))).toEqual(shape(await textsOf('en')));
	});
});

it('refuses texts of an entry that there is not, an entry without texts, and a source that is none', () => {
	const text = { wire: 'x', causes: ['x'], check: 'x', fixes: [{ stack: 'x', how: 'x' }] };
	const one: Symptoms = { one: { group: 'api', words: ['x'], by: ['x'], known: 'here', sources: ['RFC 6455 §5.2'] } };
	expect(() => symptomArticles(one, { one: text, two: text })).toThrow('two');
	expect(() => symptomArticles(one, {})).toThrow('nothing is said of one');
	expect(() => sourceLink('somewhere')).toThrow('is no source');
});

it('takes code out of backticks and stress out of asterisks, and leaves code as it is', () => {
	expect(textParts('Ask `a * b` *when* it comes: 2 * 3 * 4')).toEqual([
		{ text: 'Ask ', as: 'plain' },
		{ text: 'a * b', as: 'code' },
		{ text: ' ', as: 'plain' },
		{ text: 'when', as: 'em' },
		{ text: ' it comes: 2 * 3 * 4', as: 'plain' },
	]);
});
