import { expect, test } from 'vitest';
import { parseExtensionList, writeExtension } from '../../../../src/protocol/handshake/extension-list.ts';

test.each([
	['permessage-deflate', ['permessage-deflate']],
	['permessage-deflate; client_max_window_bits', ['permessage-deflate; client_max_window_bits']],
	[
		'permessage-deflate; server_max_window_bits=10, permessage-deflate',
		['permessage-deflate; server_max_window_bits=10', 'permessage-deflate'],
	],
	['permessage-deflate;server_max_window_bits="10";x', ['permessage-deflate; server_max_window_bits=10; x']],
	['a; b="c\\d"', ['a; b=cd']],
	['foo ; bar = baz , quux', ['foo; bar=baz', 'quux']],
	['foo,,bar', ['foo', 'bar']],
	[', foo ,', ['foo']],
])('reads %s', (value, extensions) => {
	expect(parseExtensionList(value)?.map(writeExtension)).toEqual(extensions);
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
	'foo; a="b',
	'foo; a="b"c',
	'foo; a="b;c"',
	'fo(o)',
	'foo, ;',
])('refuses "%s"', (value) => {
	expect(parseExtensionList(value)).toBeNull();
});
