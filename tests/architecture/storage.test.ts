import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const src = new URL('../../src/', import.meta.url).pathname;

/** What readers are told of them, and of their names in a learner's code, is no use of them. */
const TOLD = /^i18n\/|^sandbox\/worker\/hints\.ts$/;
const TOUCHES = /\b(?:local|session)Storage\b|addEventListener\('storage'/;

test('the storages of a browser are touched by the guarded store alone, which never throws', () => {
	const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
		/\.(?:tsx?|astro)$/.test(file),
	);
	expect(files.length).toBeGreaterThan(500);
	expect(files.filter((file) => !TOLD.test(file) && TOUCHES.test(readFileSync(src + file, 'utf8')))).toEqual([
		'browser/guarded-store.ts',
	]);
});
