import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LANGUAGE_TAGS, OTHER_LOCALES } from '../../src/i18n/locales.ts';

const root = new URL('../..', import.meta.url).pathname;

/** A string, a template or a path that names a language which is not that of the root. */
const named = new RegExp(
	`['"\`/](?:${OTHER_LOCALES.flatMap((locale) => [locale, LANGUAGE_TAGS[locale]]).join('|')})\\b`,
);

/** Monaco's own words are a file of Monaco's. */
const FOREIGN = ['src/workbench/editor/monaco.ts'];

test('only texts, and the tables that gather them, name a language: another one changes no other code', () => {
	const listed = execFileSync('git', ['ls-files', 'src', 'server', 'build', 'scripts', 'astro.config.mjs'], {
		cwd: root,
		encoding: 'utf8',
	});
	const code = listed.split('\n').filter((file) => /\.(?:tsx?|mjs|astro)$/.test(file) && !file.startsWith('src/i18n/'));
	expect(code.length).toBeGreaterThan(500);
	expect(code.filter((file) => named.test(readFileSync(root + file, 'utf8')))).toEqual(FOREIGN);
});

test.each([
	"const locale = file.startsWith('zh-cn/') ? second : first;",
	"if (language === 'zh-CN') load();",
	"import.meta.glob('/content/reference/*/zh-cn.ts')",
])('code that names one is noticed: %s', (line) => expect(line).toMatch(named));
