import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { OwnLab } from '../../../../src/exercises/own-lab/own-lab.ts';
import { saveOwnLab } from '../../../../src/exercises/own-lab/read-own-lab.ts';
import { MAX_LINK } from '../../../../src/formats/share/share-link.ts';
import { LOCALES } from '../../../../src/i18n/locales.ts';
import { askedBy } from '../../../../src/workbench/own-lab/lab-hash.ts';
import { openLabFile, openLabLink } from '../../../../src/workbench/own-lab/open-lab.ts';
import { ownLabFragment, readOwnLabLink } from '../../../../src/workbench/own-lab/own-lab-link.ts';

const LAB: OwnLab = {
	id: 'k3f9m2q8',
	title: 'Greet </script><!-- 问候',
	task: 'Send hello.',
	hints: [],
	starter: "new WebSocket('ws://localhost:4321/echo');\n",
	solution: '// the solution\n',
	solutionShown: true,
	transport: null,
	network: null,
	checks: [{ id: 'c1', kind: 'sent', values: { text: 'hello', match: 'exact' } }],
};

const MADE =
	'#own-lab=1.eJxFjsEKwjAQRP9lzinS6_6GR-khTVcTErMlu7WH0n-XKOJp3sDwmAN3aU9vIOw8q4TMNhQ_D7LXnnB4cdMkFTQ6pAUEP4eF748IB0tWGATr7DWDkOEQUzUF3SYHNd-MGwgKB5Wy2UdWt1L-_RplryBrGztY81VXafZbhcghd9_xPRBGOORUO8vKlZd-05eNFXRg9RZBuHCIgvOczjcs3EwY';

const linkTo = (content: string): string => `#own-lab=1.${deflateSync(content).toString('base64url')}`;
const withFields = (fields: object): string => linkTo(JSON.stringify({ ...JSON.parse(saveOwnLab(LAB)), ...fields }));

describe('a link to a lab', () => {
	it('carries it there and back', async () => {
		const fragment = await ownLabFragment(LAB);
		expect(fragment).toMatch(/^#own-lab=1\.[\w-]+$/);
		expect(await readOwnLabLink(fragment ?? '')).toEqual(LAB);
	});

	it('leaves out a solution that nobody is to open', async () => {
		const fragment = await ownLabFragment({ ...LAB, solutionShown: false });
		expect(await readOwnLabLink(fragment ?? '')).toEqual({ ...LAB, solutionShown: false, solution: null });
	});

	it('is far below the bound for a lab as large as those of the course', async () => {
		const code = `${LAB.starter.repeat(30)}${LAB.solution}`;
		expect((await ownLabFragment({ ...LAB, starter: code, solution: code }))?.length).toBeLessThan(MAX_LINK / 40);
	});

	it('that was made on 28 November 2026 opens', async () => {
		expect((await readOwnLabLink(MADE)).checks).toEqual([{ id: 'c1', kind: 'opened', values: { path: '/echo' } }]);
	});

	it.each([
		['nothing', '#own-lab='],
		['half of it', MADE.slice(0, 90)],
		['another letter', `${MADE.slice(0, 40)}!${MADE.slice(41)}`],
		['a later kind of links', MADE.replace('=1.', '=2.')],
		['no version', MADE.replace('=1.', '=')],
		['far too much', `#own-lab=1.${'A'.repeat(200_000)}`],
		['what unpacks to far too much', linkTo(' '.repeat(700_000))],
		['no JSON', linkTo('{')],
		['a run', linkTo('{"format":"websocket-lab-trace","version":1,"events":[]}')],
		['no title', withFields({ title: '' })],
		['no task', withFields({ task: ' ' })],
		['no code', withFields({ starter: '' })],
		['no check', withFields({ checks: [] })],
		['a check that is not filled in', withFields({ checks: [{ id: 'c1', kind: 'printed', values: {} }] })],
		['a check that is not known', withFields({ checks: [{ id: 'c1', kind: 'x', values: {} }] })],
	])('with %s gets a sentence in each language and opens nothing', async (_, hash) => {
		const opened = await Promise.all(LOCALES.map((locale) => openLabLink(hash, locale)));
		expect(opened.map(({ lab }) => lab)).toEqual([null, null]);
		for (const { problem } of opened) expect(problem).toMatch(/^\P{C}{15,}[.。]$/u);
		expect(opened[0]?.problem).not.toBe(opened[1]?.problem);
	});
});

it.each([
	['', { kind: 'nothing' }],
	['#share=1.abc', { kind: 'nothing' }],
	['#own-lab=new', { kind: 'make', from: null }],
	['#own-lab=playground', { kind: 'make', from: 'playground' }],
	['#own-lab=k3f9m2q8', { kind: 'kept', id: 'k3f9m2q8' }],
	['#lab=k3f9m2q8&frame=2&byte=1', { kind: 'kept', id: 'k3f9m2q8' }],
	['#lab=first-echo&event=1', { kind: 'nothing' }],
	['#own-lab=1.abcdefgh', { kind: 'link' }],
	['#own-lab=../../x', { kind: 'link' }],
] as const)('the address %s asks for what it says', (hash, asked) => {
	expect(askedBy(hash)).toEqual(asked);
});

describe('a file', () => {
	it('opens as the lab that was saved', async () => {
		expect(await openLabFile(new Blob([saveOwnLab(LAB)]), 'en')).toEqual({ lab: LAB, problem: null });
	});

	it('that is none of a lab gets a sentence', async () => {
		expect(await openLabFile(new Blob([new Uint8Array([0xff, 0, 1])]), 'zh-cn')).toEqual({
			lab: null,
			problem: '这个文件不是 JSON，或者内容不完整：请重新保存实验，再打开新的文件。',
		});
		const large = await openLabFile(new Blob([new Uint8Array(2 * 1024 * 1024)]), 'en');
		expect(large.problem).toMatch(/it is another file\.$/);
	});
});
