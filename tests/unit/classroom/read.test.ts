import { describe, expect, it, test } from 'vitest';
import { CLASS_LIMITS } from '../../../src/classroom/limits.ts';
import { readDeskMessage, readHello, readName, readSeatMessage } from '../../../src/classroom/read.ts';

const json = (value: unknown): string => JSON.stringify(value);
const asked = (options: readonly string[], unit = '') => ({ text: 'Which?', options, unit });

test.each([
	['Ada', 'Ada'],
	['  Ada \t L. ', 'Ada L.'],
	['<b>Ada</b>', '<b>Ada</b>'],
	['王小明', '王小明'],
	['A\u202eda\u0000', 'A da'],
	['👩‍🚀', '👩 🚀'],
	['x'.repeat(40), 'x'.repeat(40)],
	['x'.repeat(41), null],
	['x'.repeat(100_000), null],
	['', null],
	['\u200b \u2066', null],
])('of the name %j, %j is taken', (typed, name) => expect(readName(typed)).toBe(name));

describe('the first message of a page', () => {
	it('is a seat or the desk', () => {
		const join = { type: 'join', code: 'BCDFG', name: 'Ada', key: 'k' };
		expect(readHello(json({ ...join, more: 1 }))).toEqual(join);
		expect(readHello('{"type":"desk","token":"t"}')).toEqual({ type: 'desk', token: 't' });
	});
	it.each([
		'',
		'null',
		'[]',
		'{"type":"desk"}',
		'{"type":"desk","token":""}',
		json({ type: 'desk', token: 'x'.repeat(65) }),
		json({ type: 'join', code: 'A', name: 1, key: 'k' }),
		json({ type: 'join', code: 'A', name: 'Ada' }),
		json({ type: 'join', code: 'x'.repeat(21), name: 'Ada', key: 'k' }),
	])('is not %j', (text) => expect(readHello(text)).toBeNull());
});

describe('a message of a seat', () => {
	it.each([
		{ type: 'work', exercise: 'closing/code', outcome: 'failed', failing: ['code'], attempts: 2 },
		{ type: 'page', page: '/zh-cn/lessons/closing/#lab=codes&frame=2' },
		{ type: 'hand', up: true },
		{ type: 'vote', question: 1, answer: [0] },
		{ type: 'vote', question: 1, answer: [2, 0, 1] },
		{ type: 'still-there' },
		{ type: 'shown', lab: 'closing/code', code: '', run: null },
		{ type: 'shown', lab: 'closing/code', code: 'x', run: '{}' },
	])('is %j', (message) => expect(readSeatMessage(json(message))).toEqual(message));
	it.each([
		{ type: 'work', exercise: 'closing', outcome: 'failed', failing: [], attempts: 1 },
		{ type: 'work', exercise: 'closing/code', outcome: 'won', failing: [], attempts: 1 },
		{ type: 'work', exercise: 'closing/code', outcome: 'failed', failing: ['<b>'], attempts: 1 },
		{ type: 'work', exercise: 'closing/code', outcome: 'failed', failing: Array(21).fill('x'), attempts: 1 },
		{ type: 'work', exercise: 'closing/code', outcome: 'failed', failing: [], attempts: -1 },
		{ type: 'work', exercise: 'closing/code', outcome: 'failed', failing: [] },
		{ type: 'page', page: '//elsewhere.example/' },
		{ type: 'page', page: '/\\elsewhere.example/' },
		{ type: 'page', page: 'https://elsewhere.example/' },
		{ type: 'page', page: 'javascript:alert(1)' },
		{ type: 'page', page: `/${'x'.repeat(300)}` },
		{ type: 'hand', up: 1 },
		{ type: 'vote', question: 1 },
		{ type: 'vote', question: 1, answer: ['a'] },
		{ type: 'vote', question: 1, answer: 0 },
		{ type: 'vote', question: 1, answer: Array(13).fill(0) },
		{ type: 'shown', lab: 'closing/code', code: 'x'.repeat(CLASS_LIMITS.codeCharacters + 1), run: null },
		{ type: 'shown', lab: 'closing/code', code: '', run: 'x'.repeat(CLASS_LIMITS.runCharacters + 1) },
		{ type: 'follow', page: null },
		{ type: 'constructor' },
	])('is not %j', (message) => expect(readSeatMessage(json(message))).toBeNull());
});

describe('a message of the desk', () => {
	it.each([
		{ type: 'follow', page: '/lessons/closing/' },
		{ type: 'follow', page: null },
		{ type: 'pause', on: true },
		{ type: 'lock', on: false },
		{ type: 'pace', lessons: ['closing', 'why-websocket'] },
		{ type: 'pace', lessons: null },
		{ type: 'rename', student: 1, name: 'Ada' },
		{ type: 'remove', student: 1 },
		{ type: 'lower', student: 1 },
		{ type: 'show', student: 1 },
		{ type: 'give', student: null, lab: 'closing/code', code: 'x' },
		{ type: 'ask', kind: 'choice', texts: { en: asked(['this', 'that']) } },
		{ type: 'ask', kind: 'order', texts: { en: asked(['this', 'that']), 'zh-cn': asked(['这', '那']) } },
		{ type: 'ask', kind: 'number', texts: { en: asked([], 'bytes') } },
		{ type: 'show-run', shown: null },
		{ type: 'show-run', shown: { lab: 'closing/codes', run: '{}', moment: '#lab=codes&frame=2&byte=1' } },
		{ type: 'show-moment', moment: '#lab=codes&event=7' },
		{ type: 'step', step: 'discuss' },
		{ type: 'step', step: null },
		{ type: 'still-there' },
		{ type: 'end' },
	])('is %j', (message) => expect(readDeskMessage(json(message))).toEqual(message));
	it.each([
		{ type: 'follow', page: 'https://elsewhere.example/' },
		{ type: 'follow' },
		{ type: 'pause' },
		{ type: 'pace', lessons: ['../x'] },
		{ type: 'ask', text: 'Which?', options: ['this', 'that'] },
		{ type: 'ask', kind: 'choice', texts: {} },
		{ type: 'ask', kind: 'guess', texts: { en: asked(['this', 'that']) } },
		{ type: 'ask', kind: 'choice', texts: { en: asked(['this']) } },
		{ type: 'ask', kind: 'choice', texts: { en: asked(['this', '']) } },
		{ type: 'ask', kind: 'choice', texts: { en: asked(Array(13).fill('this')) } },
		{ type: 'ask', kind: 'number', texts: { en: asked(['this', 'that']) } },
		{ type: 'ask', kind: 'choice', texts: { en: asked(['this', 'that']), 'zh-cn': asked(['这', '那', '都不是']) } },
		{ type: 'ask', kind: 'choice', texts: { 'no locale': asked(['this', 'that']) } },
		{ type: 'ask', kind: 'choice', texts: { en: { ...asked(['this', 'that']), text: 'x'.repeat(601) } } },
		{ type: 'ask', kind: 'choice', texts: { en: { ...asked(['this', 'that']), text: '' } } },
		{ type: 'show-run' },
		{ type: 'show-run', shown: { lab: 'codes', run: '{}', moment: '#lab=codes&frame=2' } },
		{ type: 'show-run', shown: { lab: 'closing/codes', run: 'x'.repeat(300_001), moment: '#lab=codes&frame=2' } },
		{ type: 'show-run', shown: { lab: 'closing/codes', run: '{}', moment: '#lab=codes' } },
		{ type: 'show-moment', moment: 'javascript:alert(1)' },
		{ type: 'show-moment' },
		{ type: 'step', step: 'vote' },
		{ type: 'step' },
		{ type: 'remove', student: '1' },
		{ type: 'remove', student: 1.5 },
		{ type: 'give', student: 1, lab: '<b>', code: 'x' },
		{ type: 'hand', up: true },
	])('is not %j', (message) => expect(readDeskMessage(json(message))).toBeNull());
});
