import { describe, expect, it } from 'vitest';
import {
	charactersOf,
	codePointName,
	glyphOf,
	type TextAround,
	type Utf8Character,
} from '../../../src/views/frame/characters.layout.ts';

const hex = (text: string): Uint8Array =>
	text === '' ? new Uint8Array(0) : Uint8Array.from(text.split(' '), (byte) => Number.parseInt(byte, 16));
const digits = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');

/** A character as `at: before|bytes|after U+…`, `!` for bytes that can't be text, `?` for an unfinished one. */
const written = ({ offset, before, bytes, after, codePoint, invalid }: Utf8Character) => {
	const name = codePoint === null ? (invalid ? '!' : '?') : codePointName(codePoint);
	return `${offset}: ${digits(before)}|${digits(bytes)}|${digits(after)} ${name}`;
};
const characters = (part: string, around: TextAround = {}) => charactersOf(hex(part), around).map(written);

describe('a text by its characters', () => {
	it('has one to four bytes for each: a, é, €, 😀', () => {
		expect(characters('61 c3 a9 e2 82 ac f0 9f 98 80')).toEqual([
			'0: |61| U+0061',
			'1: |c3 a9| U+00E9',
			'3: |e2 82 ac| U+20AC',
			'6: |f0 9f 98 80| U+1F600',
		]);
	});

	it.each([
		['a continuation byte alone', '80', ['0: |80| !']],
		['an overlong slash', 'c0 af', ['0: |c0| !', '1: |af| !']],
		['an overlong form of three bytes', 'e0 80 af', ['0: |e0| !', '1: |80| !', '2: |af| !']],
		['a surrogate', 'ed a0 80', ['0: |ed| !', '1: |a0| !', '2: |80| !']],
		['a code point above U+10FFFF', 'f4 90 80 80', ['0: |f4| !', '1: |90| !', '2: |80| !', '3: |80| !']],
		['a byte that never occurs', 'ff 61', ['0: |ff| !', '1: |61| U+0061']],
		['a sequence that another character cuts short', 'e2 82 62', ['0: |e2 82| !', '2: |62| U+0062']],
		['a sequence that the end cuts short', '61 e2 82', ['0: |61| U+0061', '1: |e2 82| !']],
	])('marks %s', (_, part, expected) => {
		expect(characters(part)).toEqual(expected);
	});

	it('agrees with TextDecoder on where a text is broken', () => {
		const bytes = hex('61 e2 82 f0 9f 98 c0 af e2 82 ac ed a0 80 f1 80 80 62 c3');
		const replaced = charactersOf(bytes).map(({ codePoint }) => String.fromCodePoint(codePoint ?? 0xfffd));
		expect(replaced.join('')).toBe(new TextDecoder().decode(bytes));
	});

	it('stops at the limit', () => {
		expect(characters('61 62 63', { limit: 2 })).toEqual(['0: |61| U+0061', '1: |62| U+0062']);
	});
});

describe('a part of a text that is split over fragments', () => {
	it('begins with the rest of a character', () => {
		expect(characters('82 ac 62', { before: hex('61 e2') })).toEqual(['0: e2|82 ac| U+20AC', '2: |62| U+0062']);
	});

	it('ends with the beginning of one', () => {
		expect(characters('61 e2', { after: hex('82 ac 62') })).toEqual(['0: |61| U+0061', '1: |e2|82 ac U+20AC']);
	});

	it('may hold a byte from the middle of one', () => {
		expect(characters('9f', { before: hex('f0'), after: hex('98 80') })).toEqual(['0: f0|9f|98 80 U+1F600']);
	});

	it('does not take bytes of characters that ended before', () => {
		expect(characters('61', { before: hex('82 ac') })).toEqual(['0: |61| U+0061']);
	});

	it('is unfinished while more may come, and wrong when nothing does', () => {
		expect(characters('61 e2 82', { ended: false })).toEqual(['0: |61| U+0061', '1: |e2 82| ?']);
		expect(characters('61 e2 82', { ended: true })).toEqual(['0: |61| U+0061', '1: |e2 82| !']);
	});
});

it('draws what has no picture of its own: escapes, a space, a combining mark', () => {
	expect([0x0a, 0x09, 0x20, 0x301, 0x41, 0x1f600, 0x1b, 0x200b].map(glyphOf)).toEqual([
		'\\n',
		'\\t',
		'␣',
		'◌\u0301',
		'A',
		'😀',
		'',
		'',
	]);
});
