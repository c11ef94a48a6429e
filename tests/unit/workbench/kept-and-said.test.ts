import { createSignal } from 'solid-js';
import { describe, expect, it, onTestFinished, test, vi } from 'vitest';
import type { OwnLab } from '../../../src/exercises/own-lab/own-lab.ts';
import { MAX_LINK, shareFragment } from '../../../src/formats/share/share-link.ts';
import { programEn } from '../../../src/i18n/en/share.ts';
import { Drafts, putAside } from '../../../src/workbench/drafts.ts';
import { TabKey } from '../../../src/workbench/editor/indent.ts';
import { createLinkHint } from '../../../src/workbench/link-hint.ts';
import { type ClassLine, offerClassLine, onClassLine } from '../../../src/workbench/own-lab/class-line.ts';
import { historyOf, loadDraft, saveDraft } from '../../../src/workbench/own-lab/create-maker.ts';
import { type KeptLab, keepLabs, keepMakingId, keptLabs, makingId } from '../../../src/workbench/own-lab/kept-labs.ts';
import { openLabFile } from '../../../src/workbench/own-lab/open-lab.ts';
import { htmlProgram } from '../../../src/workbench/program/program.ts';
import { classAddresses } from '../../../src/workbench/share/class-addresses.ts';
import { createLink } from '../../../src/workbench/share/create-link.ts';
import { openLink } from '../../../src/workbench/share/open-link.ts';
import { readShare } from '../../../src/workbench/split.ts';
import { FORBIDDEN, storeOf } from '../browser/support.ts';
import { inRoot } from '../reactive.ts';

/** What was begun and waits for nothing but its turn has happened. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A page at an address, until the test is over. */
function pageAt(address: string): string[] {
	const { protocol, host, hostname, origin, pathname, search, hash } = new URL(address);
	const replaced: string[] = [];
	vi.stubGlobal('location', { protocol, host, hostname, origin, pathname, search, hash });
	vi.stubGlobal('history', {
		state: 7,
		replaceState: (_state: unknown, _title: string, to: string) => replaced.push(to),
	});
	vi.stubGlobal('document', { documentElement: { dataset: {} } });
	onTestFinished(() => {
		vi.unstubAllGlobals();
	});
	return replaced;
}

describe('labs that a browser keeps', () => {
	const lab = (id: string, length = 9): KeptLab => ({
		id,
		title: `Lab ${id}`,
		link: `#own-lab=1.${'x'.repeat(length)}`,
	});
	const ids = (store: ReturnType<typeof storeOf>) => keptLabs(store).map(({ id }) => id);

	it('are those that came last first, each once', () => {
		const store = storeOf();
		expect([ids(store), keepLabs(store, [lab('a'), lab('b')])]).toEqual([[], true]);
		keepLabs(store, [lab('c')]);
		keepLabs(store, [{ ...lab('b'), title: 'anew' }]);
		expect([ids(store), keptLabs(store)[0]?.title]).toEqual([['b', 'c', 'a'], 'anew']);
	});

	it('are at most twenty, and as many characters as there is room for, but one in any case', () => {
		const store = storeOf();
		keepLabs(
			store,
			Array.from({ length: 25 }, (_, index) => lab(String(index))),
		);
		expect(ids(store)).toHaveLength(20);
		keepLabs(store, [lab('large', 399_980)]);
		expect(ids(store)).toEqual(['large']);
		keepLabs(store, [lab('larger', 500_000)]);
		expect(ids(store)).toEqual(['larger']);
		keepLabs(store, [lab('one', 199_989), lab('two', 199_989)]);
		expect(ids(store)).toEqual(['one', 'two']);
		keepLabs(store, [lab('one', 199_989), lab('two', 199_990)]);
		expect(ids(store)).toEqual(['one']);
	});

	it('are none of what was written by somebody else', () => {
		const kept = (value: unknown) => keptLabs(storeOf(new Map([['wl:own-labs', JSON.stringify(value)]])));
		const good = lab('a');
		const bad = [null, 'a', { ...good, id: 1 }, { ...good, title: null }, { ...good, link: undefined }, { id: 'a' }];
		expect(kept([...bad, { ...good, more: 1 }])).toEqual([good]);
		expect([kept({}), keptLabs(FORBIDDEN), keepLabs(FORBIDDEN, [good])]).toEqual([[], [], false]);
	});

	it('have one that is being made', () => {
		const store = storeOf();
		expect([makingId(store), keepMakingId(store, 'a'), makingId(store)]).toEqual([null, true, 'a']);
	});
});

describe('a lab that is being made', () => {
	const lab = (title: string, starter = ''): OwnLab => ({
		...{
			id: 'k3f9m2q8',
			title,
			task: '',
			hints: [],
			starter,
			solution: null,
			solutionShown: false,
			transport: null,
			network: null,
			checks: [],
		},
	});
	const titles = (store: ReturnType<typeof storeOf>) => {
		const draft = loadDraft(store);
		return draft && [...draft.past, draft.present].map(({ title }) => title);
	};
	const saved = (labs: readonly OwnLab[], present: OwnLab) => {
		const store = storeOf();
		const isKept = saveDraft(store, historyOf(present, labs));
		return { store, isKept };
	};

	it('is kept with the last ten steps', () => {
		const { store, isKept } = saved(
			Array.from({ length: 14 }, (_, step) => lab(String(step))),
			lab('now'),
		);
		expect([isKept, makingId(store)]).toEqual([true, 'k3f9m2q8']);
		expect(titles(store)).toEqual(['4', '5', '6', '7', '8', '9', '10', '11', '12', '13', 'now']);
	});

	it('is kept with as many of them as there is room for', () => {
		const long = 'x'.repeat(20_000);
		const steps = Array.from({ length: 10 }, (_, step) => ({ ...lab(String(step), long), solution: long }));
		expect(titles(saved(steps, { ...lab('now', long), solution: long }).store)).toEqual([
			'2',
			'3',
			'4',
			'5',
			'6',
			'7',
			'8',
			'9',
			'now',
		]);
	});

	it('comes back with the steps that can be read, where one is too long', () => {
		expect(titles(saved([lab('a'), lab('b', 'x'.repeat(20_001))], lab('now')).store)).toEqual(['a', 'now']);
		expect(titles(saved([lab('a'), lab('b')], lab('now', 'x'.repeat(20_001))).store)).toEqual(['a', 'b']);
		expect(titles(saved([lab('a')], lab('now', 'x'.repeat(500_000))).store)).toBeNull();
	});

	it('is none where nothing can be kept, or something else was', () => {
		expect(saveDraft(FORBIDDEN, historyOf(lab('now')))).toBe(false);
		const kept = (text: string) => loadDraft(storeOf(new Map([['wl:own-lab:draft', text]])));
		expect([kept('{}'), kept('[]'), kept('["no lab"]'), kept('no JSON'), loadDraft(FORBIDDEN)]).toEqual([
			...[null, null, null, null, null],
		]);
	});

	it('may come from a file, which is looked at where it is not too large', async () => {
		expect(await openLabFile(new Blob(['no lab']), 'en')).toMatchObject({ lab: null, problem: expect.any(String) });
		const tooLarge = await openLabFile(new Blob([new Uint8Array(1024 * 1024 + 1)]), 'en');
		const largest = await openLabFile(new Blob([new Uint8Array(1024 * 1024)]), 'en');
		expect([tooLarge.problem === largest.problem, tooLarge.problem]).toEqual([
			false,
			expect.stringContaining('1,048,577'),
		]);
	});
});

test('code that was put aside is kept to the last character that there is room for', () => {
	const aside = [`b${'x'.repeat(99_999)}`, `c${'x'.repeat(99_999)}`, 'd'];
	expect(putAside(aside, 'a').map(([first]) => first)).toEqual(['a', 'b', 'c']);
});

test('a draft that another tab has kept is told, and no other', () => {
	const told: (string | null)[] = [];
	const listeners = new Set<(event: { key: string | null; newValue: string | null; storageArea: unknown }) => void>();
	const store = {
		...storeOf(),
		watch: (changed: (key: string | null, value: string | null) => void) => {
			const listener = ({ key, newValue }: { key: string | null; newValue: string | null }) => changed(key, newValue);
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
	const stop = new Drafts(store).watch('a/one', (text) => told.push(text));
	const change = (key: string | null, newValue: string | null) => {
		for (const listener of listeners) listener({ key, newValue, storageArea: null });
	};
	change('wl:draft:a/one', 'mine');
	change('wl:draft:a/two', 'other');
	change('wl:replaced:a/one', 'other');
	change('wl:draft:a/one', null);
	stop();
	change('wl:draft:a/one', 'late');
	expect(told).toEqual(['mine', null]);
});

describe('a link', () => {
	const linkOf = (fragment: string | null, place?: string) =>
		inRoot(() =>
			createLink(
				() => 'code',
				async () => fragment,
				place,
			),
		);

	it('stands behind the lab that it is for', async () => {
		pageAt('https://lab.example/a/');
		const link = linkOf('#share=1.x', 'lab=first-echo');
		await turn();
		expect(link.href()).toBe('https://lab.example/a/#lab=first-echo&share=1.x');
		expect(link.tooLong()).toBe(false);
	});

	it('says how long it would be where it is too long, and is none where it is far too long', async () => {
		pageAt('https://lab.example/a/');
		const base = 'https://lab.example/a/#'.length;
		const longest = linkOf(`#${'x'.repeat(MAX_LINK - base)}`);
		await turn();
		expect(longest.href()).toHaveLength(MAX_LINK);
		const longer = linkOf(`#${'x'.repeat(MAX_LINK - base + 1)}`);
		await turn();
		expect(longer.tooLong()).toBe(MAX_LINK + 1);
		const none = linkOf(null);
		await turn();
		expect(none.tooLong()).toBeNull();
		expect([longer.href(), none.href()]).toEqual([null, null]);
	});

	it('is opened, and taken out of the address of the page', async () => {
		const shared = { code: 'x', server: null, run: null };
		const fragment = await shareFragment(shared);
		const alone = pageAt(`https://lab.example/a/?b${fragment}`);
		expect([await openLink('en'), alone]).toMatchObject([{ shared, problem: null }, ['/a/?b']]);
		const placed = pageAt(`https://lab.example/a/#lab=x&${fragment?.slice(1)}`);
		expect([await openLink('en', 'lab=x'), placed]).toMatchObject([{ shared, problem: null }, ['/a/#lab=x']]);
		pageAt('https://lab.example/a/#share=1.broken');
		const { problem, shared: nothing, words } = await openLink('en');
		expect([nothing, problem?.endsWith(words.unchanged)]).toEqual([null, true]);
	});

	it('leads to where others open the page, as the server says where it is this machine’s', async () => {
		const answers: Response[] = [];
		vi.stubGlobal('fetch', async () => answers.shift() ?? Promise.reject(new Error('away')));
		pageAt('http://localhost:4321/');
		answers.push(
			new Response('http://10.0.0.7:4321\nnot http://b\nhttps://a\n'),
			new Response('http://b', { status: 404 }),
		);
		expect([await classAddresses(), await classAddresses(), await classAddresses()]).toEqual([
			...[['http://10.0.0.7:4321', 'https://a'], [], []],
		]);
		answers.push(new Response('http://10.0.0.7:4321'));
		pageAt('https://lab.example/');
		expect([await classAddresses(), answers.length]).toEqual([[], 1]);
	});
});

test('a downloaded page is in its own language, and what is escaped in it is escaped once', () => {
	const page = htmlProgram({
		code: '"&lt;</script>',
		origin: 'ws://a',
		language: 'zh-CN',
		strings: { ...programEn, title: 'A & "B" <C>' },
	});
	expect(page).toContain('lang="zh-CN"');
	expect(page).toContain('&quot;&amp;lt;&lt;/script>');
	expect(page).toContain('<title>A &amp; &quot;B&quot; &lt;C></title>');
});

describe('Tab in the editor', () => {
	const indenting = (...keys: readonly string[]) => {
		const tab = new TabKey();
		for (const key of keys) tab.pressed(key);
		return tab.indents;
	};

	it('indents for who has begun to edit', () => {
		expect(['a', ' ', '好', 'Enter', 'Backspace', 'Delete'].map((key) => indenting(key))).toEqual([
			true,
			true,
			true,
			true,
			true,
			true,
		]);
		expect(['Tab', 'Shift', 'ArrowLeft', 'Home', 'Escape'].map((key) => indenting(key))).toEqual([
			false,
			false,
			false,
			false,
			false,
		]);
		expect([indenting('a', 'Tab', 'Shift'), indenting('a', 'Escape'), indenting('a', 'Escape', 'a')]).toEqual([
			true,
			false,
			true,
		]);
		const tab = new TabKey();
		tab.pointed();
		const pointed = tab.indents;
		tab.left();
		expect([pointed, tab.indents]).toEqual([true, false]);
	});
});

test.each([
	[null, null],
	['', null],
	['24.9', null],
	['25', 25],
	['75', 75],
	['75.1', null],
	['half', null],
])('a share of the width that was kept as %j is %j', (kept, share) => expect(readShare(kept)).toBe(share));

test('what an own lab offers its class is told to who listens, as it changes', () => {
	const told: unknown[] = [];
	const line: ClassLine = { labs: [], give: () => true, refused: null };
	const stop = onClassLine((offered) => told.push(offered));
	offerClassLine(line);
	stop();
	offerClassLine(null);
	onClassLine((offered) => told.push(offered))();
	expect(told).toEqual([null, line, null]);
});

test('that lines can be chosen is said in the first lab until somebody has done it', () => {
	const hint = (store = storeOf(), first = true) => {
		const [chosen, setChosen] = createSignal(false);
		return { store, setChosen, ...inRoot(() => createLinkHint(chosen, () => first, store)) };
	};
	const { store, shown, setChosen } = hint();
	expect([shown(), hint(storeOf(), false).shown()]).toEqual([true, false]);
	setChosen(true);
	expect([shown(), hint(store).shown()]).toEqual([false, false]);
	const other = hint();
	other.close();
	expect([other.shown(), hint(other.store).shown(), hint(FORBIDDEN).shown()]).toEqual([false, false, true]);
});
