import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readHeaderManifest } from '../../../server/http/header-manifest.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'wl-manifest-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (text: string) => writeFileSync(join(folder, '.headers.json'), text);

test('reads the sources of each page', () => {
	write('{"scriptHashes":{"/index.html":["\'sha256-AAAA=\'"],"/a/index.html":[]}}');
	expect([...readHeaderManifest(folder)]).toEqual([
		['/index.html', ["'sha256-AAAA='"]],
		['/a/index.html', []],
	]);
});

test.each([
	'',
	'{',
	'[]',
	'{}',
	'{"scriptHashes":null}',
	'{"scriptHashes":{"/":"x"}}',
	`{"scriptHashes":{"/":["'self' *"]}}`,
])('refuses %s and says to build again', (text) => {
	write(text);
	expect(() => readHeaderManifest(folder)).toThrow(/build the site again with npm run build\.$/);
});

test('says to build again when there is none', () => {
	expect(() => readHeaderManifest(folder)).toThrow(/build the site again with npm run build\.$/);
});
