import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { findLab, type LabFiles } from '../../src/components/internals/labs/labs.ts';
import type { LabDefinition, LabTexts } from '../../src/exercises/check.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { withoutImports } from '../../src/server-program/modules.ts';
import { withGiven } from '../../src/trace/programs.ts';
import { allPages, CONTENT, labsOn } from './content-page.ts';

const root = join(CONTENT, 'labs');
const labs = readdirSync(root).flatMap((lesson) => readdirSync(join(root, lesson)).map((lab) => `${lesson}/${lab}`));

const filesOf = (name: string): Readonly<Record<string, string>> =>
	Object.fromEntries(
		labs
			.filter((lab) => existsSync(join(root, lab, name)))
			.map((lab) => [`/content/labs/${lab}/${name}`, readFileSync(join(root, lab, name), 'utf8')]),
	);

const definitions: Record<string, LabDefinition> = {};
for (const lab of labs) {
	const module: { default: LabDefinition } = await import(join(root, lab, 'lab.ts'));
	definitions[`/content/labs/${lab}/lab.ts`] = module.default;
}
const texts: Record<string, LabTexts> = {};
for (const lab of labs) {
	for (const locale of LOCALES) {
		const module: { default: LabTexts } = await import(join(root, lab, `${locale}.ts`));
		texts[`/content/labs/${lab}/${locale}.ts`] = module.default;
	}
}
const files: LabFiles = {
	definitions,
	texts,
	starters: filesOf('starter.js'),
	solutions: filesOf('solution.js'),
	given: filesOf('given.js'),
	servers: { ...filesOf('starter.server.js'), ...filesOf('solution.server.js') },
	recordings: filesOf('recordings/starter.json'),
};

/** Parses it as the sandbox does: as the body of a strict async function. */
const parse = (code: string) => new Script(`(async () => { 'use strict';${code}\n})`);

describe('pages', () => {
	it.each(allPages().map((page) => [page.file, page] as const))('%s shows labs that are whole', (file, page) => {
		for (const { tag, lab } of labsOn(page)) {
			expect(findLab(files, lab, tag === 'Exercise' ? 'Exercise' : 'Lab', page.locale, file).id).toBe(lab);
		}
	});
});

it.each(allPages().map((page) => [page.file, page] as const))(
	'%s has the styles of the view of the buffer, where a lab shows it first',
	(_file, page) => {
		const first = labsOn(page).map(({ lab }) => definitions[`/content/labs/${lab}/lab.ts`]?.view);
		if (first.includes('buffer')) expect(page.components.map(({ name }) => name)).toContain('BufferFigure');
	},
);

describe.each(labs)('lab %s', (lab) => {
	const folder = `/content/labs/${lab}`;
	const programOf = (own: string): string => withGiven(own, files.given[`${folder}/given.js`] ?? null);
	const starter = programOf(files.starters[`${folder}/starter.js`] ?? '');
	const own = files.solutions[`${folder}/solution.js`];
	const solution = own === undefined ? undefined : programOf(own);
	const servers = ['starter', 'solution'].flatMap((name) => files.servers[`${folder}/${name}.server.js`] ?? []);
	const programs = [starter, solution ?? '', ...servers];
	const { exercise } = definitions[`${folder}/lab.ts`] ?? {};
	const textsIn = LOCALES.map((locale) => texts[`${folder}/${locale}.ts`]);

	it('has the same texts in every language', () => {
		const shapes = textsIn.map((text) => ({
			checks: Object.keys(text?.exercise?.checks ?? {}),
			hints: text?.exercise?.hints.length ?? 0,
			says: Object.keys(text?.exercise?.says ?? {}),
			predictions: Object.entries(text?.predictions ?? {}).map(([name, { options = {}, wrong = {} }]) => [
				name,
				Object.keys(options),
				Object.keys(wrong),
			]),
		}));
		for (const shape of shapes) expect(shape).toEqual(shapes[0]);
		expect(shapes[0]?.checks).toEqual(Object.keys(exercise?.checks ?? {}));
	});

	it('has code that parses', () => {
		for (const code of programs) parse(withoutImports(code));
		expect(starter.trim()).not.toBe('');
	});

	it('has code without comments, since both languages share it', () => {
		for (const code of programs) expect(code).not.toMatch(/(?:^|\s)\/\/|\/\*/);
	});

	it('has code that fits the editor without scrolling sideways', () => {
		const widths = programs.flatMap((code) => code.split('\n').map((line) => line.length));
		expect(Math.max(...widths)).toBeLessThanOrEqual(60);
	});

	it('has a solution if it is an exercise, and only then', () => {
		const isSolved = solution !== undefined || `${folder}/solution.server.js` in files.servers;
		expect(isSolved).toBe(exercise !== undefined);
		expect(solution).not.toBe(starter);
	});

	it('has checks with ids that can stand in HTML, and hints', () => {
		const ids = Object.keys(exercise?.checks ?? {});
		expect(ids.every((id) => /^[a-z][a-z-]*$/.test(id))).toBe(true);
		if (exercise !== undefined) expect(textsIn[0]?.exercise?.hints.length).toBeGreaterThanOrEqual(1);
	});
});
