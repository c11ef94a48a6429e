import { expect, it } from 'vitest';
import { toolsStrings } from '../../../src/i18n/at-build.ts';
import { readBytes } from '../../../src/tools/bytes/read-bytes.ts';
import { placeIn, problemSentence } from '../../../src/tools/frame/reading-problem.ts';

/** What is pasted, what is said of it in both languages, and where. */
it.each([
	['81 8', '“8” is half a byte: hex takes two digits for each. One is missing, or one too many.', '1:4'],
	['818', '“8” is half a byte: hex takes two digits for each. One is missing, or one too many.', '1:3'],
	['81 85\n3z fa', '“3” is half a byte: hex takes two digits for each. One is missing, or one too many.', '2:1'],
	['81 85 g7 fa 21 3d 7f 9f', '“g” is not a hex digit, and not a mark between bytes.', '1:7'],
	['0x81, 0xg1', '“0xg” is not a hex digit, and not a mark between bytes.', '1:7'],
	['[129, 256]', '256 is not a byte: those are 0 to 255, and −128 to −1 in Java.', '1:7'],
	['{ 129, -129 }', '-129 is not a byte: those are 0 to 255, and −128 to −1 in Java.', '1:8'],
	['new Uint8Array([129, x])', '“x” is not a number.', '1:22'],
	['[]byte{0x81, 0x8z}', '“z” is not a number.', '1:17'],
	["b'\\x8'", "“\\x8'” is not an escape that is known here. A byte is \\x and two hex digits.", '1:3'],
	["b'\\x81", 'The string does not end: its last quotation mark is missing.', '1:7'],
	['"\\x81" oops', '“o” stands outside of the quotation marks.', '1:8'],
	['"\\u{110000}"', '“\\u{1” is not an escape that is known here. A byte is \\x and two hex digits.', '1:2'],
	['10000001 1000010', '“1000010” is not eight bits.', '1:10'],
	[
		'gYU3+iE9f59NU',
		'The Base64 ends in “59NU”, in the middle of a byte: characters are missing, or the last one is wrong.',
		'1:10',
	],
	['81 zz', '“z” is not a hex digit, and not a mark between bytes.', '1:4'],
	[
		'<Buffer 81 85 37 ... 20 more bytes>',
		"“... 20 more bytes>”: the program that printed this left bytes out. In Node, print buffer.toString('hex') instead.",
		'1:18',
	],
	[
		'00000000  81 85\n*\n00000020  81 85',
		'hexdump writes * for lines that repeat, so these bytes are not here. Print them with hexdump -v.',
		'2:1',
	],
	[
		'the frame was broken!',
		'“the frame was broken” is not a way of writing bytes that is known here. Known are: hex, Base64, arrays of numbers, strings with \\x escapes, <Buffer …>, hex dumps.',
		'1:1',
	],
	[
		'HTTP/1.1 101 Switching Protocols\n\n81 8',
		'“8” is half a byte: hex takes two digits for each. One is missing, or one too many.',
		'3:4',
	],
])('%j', (text, sentence, at) => {
	const reading = readBytes(text);
	if (reading.ok) throw new Error(`read as ${reading.notation}`);
	const { line, column } = placeIn(text, reading.start, reading.found.length);
	expect(`${line}:${column} ${problemSentence(reading, toolsStrings.en.decoder)}`).toBe(`${at} ${sentence}`);
	expect(problemSentence(reading, toolsStrings['zh-cn'].decoder)).toMatch(/\p{Script=Han}/u);
});

it('says nothing of a field that is empty', () => {
	const reading = readBytes(' \n');
	expect(reading.ok ? null : problemSentence(reading, toolsStrings.en.decoder)).toBe('');
});

it('shows the line around the place, cut where it is long', () => {
	const text = `first\n${'81 '.repeat(20)}zz ${'85 '.repeat(20)}`;
	expect(placeIn(text, 66, 1)).toEqual({
		line: 2,
		column: 61,
		before: `…${'81 81 81 81 81 81 81 81 81 81 81 '.slice(1)}`,
		marked: 'z',
		after: `z ${'85 '.repeat(10)}…`,
	});
});
