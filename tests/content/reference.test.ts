import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { REFERENCE_PAGES } from '../../content/reference/pages.ts';
import symptoms from '../../content/symptoms/table.ts';
import { recordedLab } from '../../src/components/internals/labs/lab-files.ts';
import {
	defineReference,
	type Evidence,
	type ReferenceFact,
	type ReferenceTexts,
	referenceArticles,
} from '../../src/components/internals/reference/reference.ts';
import { sourceLink, textParts } from '../../src/components/internals/symptoms/symptoms.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { referencePages } from '../../src/i18n/reference.ts';
import { isTaken } from './taken-address.ts';
import { writtenReference } from './written-reference.ts';

const ROOT = join(import.meta.dirname, '../..');

/** @returns what is wrong with a program of the playground: it must be one, and connect to what the lab server takes */
function programProblem(code: string): string | null {
	try {
		new Script(code);
	} catch (error) {
		return String(error);
	}
	const targets = [...code.matchAll(/ws:\/\/localhost:4321([^']*)'/g)].flatMap(([, target]) => target ?? []);
	const untaken = targets.filter((target) => !isTaken(target));
	return targets.length > 0 && untaken.length === 0 ? null : `the lab server does not take ${untaken.join(', ')}`;
}

/** @returns what is wrong with what backs an entry; null where it can be gone to */
function problemWith(evidence: Evidence): string | null {
	if ('test' in evidence) return existsSync(join(ROOT, evidence.test)) ? null : `no file ${evidence.test}`;
	if ('run' in evidence) return isTaken(evidence.run) ? null : `the lab server does not take ${evidence.run}`;
	if ('program' in evidence) return programProblem(evidence.code);
	const { definition, run, trace } = recordedLab(evidence.lab, 'en', 'test');
	if ('at' in evidence) return evidence.at(run) === null ? `${evidence.lab} does not show it` : null;
	const claim = definition.claims?.[evidence.claim];
	return claim?.holds(trace, run) && claim.shown(run) !== null ? null : `${evidence.lab} has no ${evidence.claim}`;
}

const printed = new Set(Object.values(symptoms).flatMap(({ known, words }) => (known === 'here' ? words : [])));
const sentencesOf = (fact: ReferenceFact): readonly string[] => (typeof fact === 'string' ? [fact] : fact);

describe.each(writtenReference)('the reference page $slug', ({ slug, definition, texts }) => {
	const entries = definition?.entries ?? [];

	it('has anchors that are short, and there once, whatever their case', () => {
		const ids = entries.map(({ id }) => id.toLowerCase());
		expect(ids.filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) || id.length > 40)).toEqual([]);
		expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
	});

	it('names sources for each entry', () => {
		for (const { id, sources } of entries) {
			expect(sources.length > 0, id).toBe(definition?.own !== true);
			expect(sources.every((source) => URL.canParse(sourceLink(source).href))).toBe(true);
		}
	});

	it('backs each entry with a run, an address of the lab server or a test', () => {
		expect(entries.flatMap(({ id, seen }) => (seen.length === 0 ? [id] : []))).toEqual([]);
		const problems = entries.flatMap(({ id, seen }) =>
			seen.flatMap((one) => problemWith(one) ?? []).map((it) => [id, it]),
		);
		expect(problems).toEqual([]);
	});

	it('says only of words that a test takes from a run that they are printed', () => {
		expect(entries.flatMap(({ prints = [] }) => prints.filter((words) => !printed.has(words)))).toEqual([]);
	});

	it.each(LOCALES)('says of each entry in %s what it is, and leaves no text empty', (locale) => {
		if (definition === null) return;
		const own: ReferenceTexts = texts[locale];
		for (const { id, is, facts } of referenceArticles(slug, definition, own)) {
			const all = [is, ...facts.flatMap(({ fact }) => sentencesOf(fact))];
			expect(
				all.filter((text) => text.trim() === ''),
				id,
			).toEqual([]);
			expect(facts.length > 0, id).toBe(definition.facts.length > 0);
		}
	});

	it('says as much in each language, with the same code', () => {
		if (definition === null) return;
		const codeIn = (text: string) =>
			textParts(text)
				.flatMap((part) => (part.as === 'code' ? [part.text] : []))
				.sort();
		const shape = (own: ReferenceTexts) =>
			referenceArticles(slug, definition, own).map(({ id, is, facts }) => ({
				id,
				is: codeIn(is),
				facts: facts.map((one) => [one.id, sentencesOf(one.fact).map(codeIn)]),
			}));
		expect(shape(texts['zh-cn'])).toEqual(shape(texts.en));
	});
});

it('the pages of the reference stand in one table, each once, with no folder beside it', () => {
	const slugs = REFERENCE_PAGES.map(({ slug }) => slug);
	expect([...slugs].sort()).toEqual(Object.keys(referencePages.en.pages).sort());
	const folders = readdirSync(join(ROOT, 'content/reference'), { withFileTypes: true });
	const strays = folders.filter((entry) => entry.isDirectory() && !slugs.some((slug) => slug === entry.name));
	expect(strays.map(({ name }) => name)).toEqual([]);
});

it('close codes: a range comes before the codes within it, and each has the fragment of its number', () => {
	const { ids = [] } = writtenReference.find(({ slug }) => slug === 'close-codes') ?? {};
	expect(ids.slice(0, 4)).toEqual(['0-999', '1000', '1001', '1002']);
	expect(ids.slice(-6)).toEqual(['3000-3999', '3000', '3003', '3008', '4000-4999', '5000-65535']);
});

it('refuses texts of an entry that there is not, and an entry without texts', () => {
	const page = defineReference({ facts: [], entries: [{ id: 'one', name: 'one', sources: [], seen: [] }] });
	const texts = (entries: ReferenceTexts['entries']): ReferenceTexts => ({ lead: 'x', labels: {}, entries });
	expect(() => referenceArticles('page', page, texts({ one: { is: 'x' }, two: { is: 'x' } }))).toThrow('two');
	expect(() => referenceArticles('page', page, texts({}))).toThrow('nothing is said of one');
});
