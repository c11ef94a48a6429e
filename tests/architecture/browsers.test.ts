import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** What browsers that README names as supported lack, with the versions that brought it. */
const TOO_YOUNG = {
	'URL.parse': /\bURL\.parse\(/, // Chrome 126, Firefox 126, Safari 18
	'Promise.try': /\bPromise\.try\(/, // Chrome 128, Firefox 134, Safari 18.2
	'methods of Set': /\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/, // Firefox 127
	'base64 and hex of Uint8Array': /\bUint8Array\.from(?:Base64|Hex)\(|\.to(?:Base64|Hex)\(\)/, // Chrome 140, Firefox 133, Safari 18.2
	'helpers of iterators': /\bIterator\.(?:from|concat)\(/, // Firefox 131, Safari 18.4
	'RegExp.escape': /\bRegExp\.escape\(/, // Chrome 136, Firefox 134, Safari 18.2
	'explicit resource management': /^\s*(?:await )?using \w+ =/m, // Chrome 134, Firefox 141
	'anchor positioning': /\banchor-name:/, // Chrome 125, Firefox 147, Safari 26
	'@scope': /@scope\b/, // Firefox 146
} as const;

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src'], {
	cwd: root,
	encoding: 'utf8',
})
	.split('\n')
	.filter((file) => /\.(?:ts|tsx|css|astro)$/.test(file));

test.each(Object.entries(TOO_YOUNG))('the site does without %s', (_name, pattern) => {
	expect(files.filter((file) => pattern.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});
