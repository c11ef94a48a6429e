import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { MAX_LINK, readShare, type SharedContent, shareFragment } from '../../../../src/formats/share/share-link.ts';
import {
	ShareLinkError,
	type ShareProblem,
	shareProblemSentence,
} from '../../../../src/formats/share/share-problem.ts';
import { LOCALES } from '../../../../src/i18n/locales.ts';
import { saveTrace } from '../../../../src/trace/json.ts';
import { bytes, HELLO_IN, REQUEST } from '../../trace/wire.ts';

const CODE =
	"const socket = new WebSocket('ws://localhost:4321/echo');\nsocket.onopen = () => socket.send('Hello 世界 🎈');\n";
const RUN = {
	events: [bytes('out', REQUEST, 1), bytes('in', HELLO_IN, 2)],
	meta: { lab: 'playground/code', code: CODE, recordedAt: '2026-11-28T13:00:00.000Z', userAgent: null },
	notes: [{ at: { frame: 1, byte: 2, event: null }, text: 'MASK is 0: a server never masks. 服务器不加掩码' }],
};

/** A link with this in it, as `shareFragment` would pack it. */
const linkTo = (content: string | Uint8Array): string => `#share=1.${deflateSync(content).toString('base64url')}`;

async function problemOf(hash: string): Promise<ShareProblem> {
	const error: unknown = await readShare(hash).then(
		() => new Error('It was opened.'),
		(reason: unknown) => reason,
	);
	if (error instanceof ShareLinkError) return error.problem;
	throw error;
}

describe('a link', () => {
	it.each<[string, SharedContent]>([
		['code', { code: CODE, server: null, run: null }],
		['code, and the address that the form shows', { code: 'connect();', server: '/refuse?status=503', run: null }],
		['code, and what it did, with its notes', { code: CODE, server: null, run: RUN }],
		['a run alone', { code: null, server: null, run: RUN }],
		['code that is empty', { code: '', server: null, run: null }],
		['code that would end a script', { code: '</script><!--\u2028\u0000\\', server: null, run: null }],
	])('carries %s there and back', async (_, shared) => {
		const fragment = await shareFragment(shared);
		expect(fragment).toMatch(/^#share=1\.[\w-]+$/);
		expect(await readShare(fragment ?? '')).toEqual(shared);
	});

	it('that was made on 28 November 2026 opens', async () => {
		expect(await readShare(MADE)).toEqual({
			code: "new WebSocket('ws://localhost:4321/echo');",
			server: null,
			run: null,
		});
	});

	it('opens when a mail broke it into lines, or a sentence ended behind it', async () => {
		const opened = await readShare(MADE);
		expect(await readShare(`${MADE.slice(0, 30)}%0A ${MADE.slice(30)}).`)).toEqual(opened);
		expect(await readShare(`${MADE}。`)).toEqual(opened);
	});

	it('is not made of what could not be read again', async () => {
		expect(await shareFragment({ code: 'x'.repeat(2 * 1024 * 1024), server: null, run: null })).toBeNull();
	});

	it('is far below the bound for the code and the run of a lesson', async () => {
		expect((await shareFragment({ code: CODE, server: null, run: RUN }))?.length).toBeLessThan(MAX_LINK / 40);
	});
});

const MADE = '#share=1.eJyrVkrOT0lVslLKSy1XCE9NCs5Pzk4t0VAvL7bS18_JT07MycgvLrEyMTYy1E9NzshX17RWqgUA3hgRPg';
const payload = MADE.slice('#share=1.'.length);
const changed = `${payload.slice(0, 20)}${payload[20] === 'A' ? 'B' : 'A'}${payload.slice(21)}`;
const run = (events: string, version = 1) =>
	`{"run":{"format":"websocket-lab-trace","version":${version},"meta":{},"events":${events}}}`;

const MALFORMED: readonly (readonly [string, string, ShareProblem])[] = [
	['nothing behind the name', '#share=', { id: 'empty' }],
	['nothing but marks behind the name', '#share=...', { id: 'empty' }],
	['a version alone', '#share=1.', { id: 'cut' }],
	['no version', `#share=${payload}`, { id: 'no-version' }],
	['version 0', `#share=0.${payload}`, { id: 'no-version' }],
	['a version beyond all counting', `#share=99999.${payload}`, { id: 'no-version' }],
	['a version to come', `#share=2.${payload}`, { id: 'newer', version: 2 }],
	[
		'an escaped character',
		`#share=1.${payload.slice(0, 9)}%C3%A9${payload.slice(9)}`,
		{ id: 'character', character: '%' },
	],
	['a tag in it', `#share=1.<script>${payload}`, { id: 'character', character: '<' }],
	['another fragment behind it', `#share=1.${payload}&lab=first-echo`, { id: 'character', character: '&' }],
	['a whole character of two halves', `#share=1.🎈${payload}`, { id: 'character', character: '🎈' }],
	['its last character missing', `#share=1.${payload.slice(0, -1)}`, { id: 'cut' }],
	['half of it missing', `#share=1.${payload.slice(0, payload.length / 2)}`, { id: 'cut' }],
	['its first character missing', `#share=1.${payload.slice(1)}`, { id: 'cut' }],
	['one character changed', `#share=1.${changed}`, { id: 'cut' }],
	['something behind its end', `#share=1.${payload}${payload}`, { id: 'cut' }],
	[
		'more characters than are read',
		`#share=1.${'A'.repeat(131_072)}`,
		{ id: 'too-long', characters: 131_081, limit: 131_072 },
	],
	['a bomb', linkTo(new Uint8Array(50_000_000)), { id: 'too-large', limit: 2_097_152 }],
	['no JSON', linkTo('new WebSocket()'), { id: 'damaged', field: '' }],
	['a list', linkTo('[]'), { id: 'damaged', field: '' }],
	['null', linkTo('null'), { id: 'damaged', field: '' }],
	['an empty object', linkTo('{}'), { id: 'nothing' }],
	['an address alone', linkTo('{"server":"/echo"}'), { id: 'nothing' }],
	['code that is a number', linkTo('{"code":1}'), { id: 'damaged', field: 'code' }],
	['an address that is a list', linkTo('{"code":"","server":["/echo"]}'), { id: 'damaged', field: 'server' }],
	['a prototype in place of code', linkTo('{"__proto__":{"code":"x"}}'), { id: 'nothing' }],
	['a run that is a text', linkTo('{"run":"x"}'), { id: 'run', problem: { id: 'foreign' } }],
	['a run of a newer format', linkTo(run('[]', 2)), { id: 'run', problem: { id: 'newer', version: 2, known: 1 } }],
	[
		'a run with a damaged event',
		linkTo(run('[{}]')),
		{ id: 'run', problem: { id: 'damaged', field: 'events[0].kind' } },
	],
	[
		'a run that repeats bytes without end',
		linkTo(run('[{"kind":"bytes","chunk":["AAAA",4000000000]}]')),
		{ id: 'run', problem: { id: 'too-many-bytes', bytes: 4_000_000_000, limit: 33_554_432 } },
	],
];

describe('a link with', () => {
	it.each(MALFORMED)('%s is told apart', async (_, hash, problem) => {
		expect(await problemOf(hash)).toEqual(problem);
	});
});

it('each kind of broken link has a sentence of its own in every language', () => {
	for (const locale of LOCALES) {
		const kinds = new Map(MALFORMED.map(([, , problem]) => [problem.id, shareProblemSentence(problem, locale)]));
		expect(new Set(kinds.values()).size).toBe(kinds.size);
		for (const sentence of kinds.values()) expect(sentence).toMatch(/^[A-Z“链这][^\n]*[.。]$/u);
	}
});

it('notes of a saved run are read as they were written', () => {
	expect(saveTrace(RUN.events, RUN.meta, RUN.notes)).toContain('"notes": [{"frame":1,"byte":2,"text":"MASK is 0');
});
