import { expect, test } from 'vitest';
import { isExtensionList } from '../../../src/lab/http/extension-list.ts';

test.each([
	'permessage-deflate',
	'permessage-deflate; client_max_window_bits',
	'permessage-deflate; server_max_window_bits=10, permessage-deflate',
	'permessage-deflate;server_max_window_bits="10";x',
	'foo ; bar = baz , quux',
	'foo,,bar',
])('takes %s', (value) => {
	expect(isExtensionList(value)).toBe(true);
});

test.each([
	'',
	',',
	';',
	'foo;',
	'foo; ;bar',
	'foo bar',
	'foo=1',
	'foo; =1',
	'foo; a=',
	'foo; a=""',
	'foo; a="b c"',
	'fo(o)',
])('refuses "%s"', (value) => {
	expect(isExtensionList(value)).toBe(false);
});
