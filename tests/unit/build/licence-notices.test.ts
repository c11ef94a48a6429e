import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LicenceNotices } from '../../../build/licence-notices.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'wl-notices-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function install(name: string, files: Readonly<Record<string, string>>): string {
	const path = join(folder, 'node_modules', name);
	mkdirSync(path, { recursive: true });
	writeFileSync(join(path, 'package.json'), JSON.stringify({ name, version: '1.2.3', license: 'MIT' }));
	for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text);
	return path;
}

test('gives the notices of every package of which a module was bundled, once, by name', () => {
	const b = install('b', { LICENSE: 'b says', 'ThirdPartyNotices.txt': 'b passes on', 'readme.md': 'b' });
	const a = install('@scope/a', { 'license-mit.txt': 'a says' });
	const c = install('c', {});
	mkdirSync(join(c, 'licenses'));
	const notices = new LicenceNotices();
	for (const id of [`${b}/lib/x.js`, `${b}/lib/y.js?worker`, `${a}/a.css`, `\0${c}/c.js`, `${folder}/src/own.ts`]) {
		notices.addModule(id);
	}
	const text = notices.text();
	expect(text.match(/^.* 1\.2\.3 .*$/gm)).toEqual(['@scope/a 1.2.3 (MIT)', 'b 1.2.3 (MIT)', 'c 1.2.3 (MIT)']);
	expect(text).toContain('a says');
	expect(text).toContain('b says\n\nb passes on');
	expect(text).toContain('no licence file of its own');
	expect(text).not.toContain('readme');
});
