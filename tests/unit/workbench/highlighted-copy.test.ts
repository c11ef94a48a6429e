import { describe, expect, it } from 'vitest';
import { highlight } from '../../../src/workbench/editor/highlight.ts';
import { plainLines } from '../../../src/workbench/editor/plain-lines.ts';
import { HighlightedCopy, keepColours } from '../../../src/workbench/editor/textarea-surface.ts';

const CODE = "const url = 'ws://localhost:4321/echo';\nif (a < b && c) go(url);\n";

describe('colours that stay while the text changes', () => {
	it('are those that the highlighter would give, for another host in an address', () => {
		const other = CODE.replace('ws://localhost:4321', 'wss://lab.example');
		expect(keepColours(highlight(CODE), other)).toBe(highlight(other));
	});

	it('are those of the string that something is added to', () => {
		const other = CODE.replace('echo', 'echo?a=b');
		expect(keepColours(highlight(CODE), other)).toBe(highlight(other));
	});

	it('stand for a text that is the same', () => {
		expect(keepColours(highlight(CODE), CODE)).toBe(highlight(CODE));
	});

	it('are given up where a string could end, where another token changed, and for other lines', () => {
		expect(keepColours(highlight(CODE), CODE.replace("'ws://localhost:4321/echo'", 'location.href'))).toBeNull();
		expect(keepColours(highlight(CODE), CODE.replace('echo', "echo' + '"))).toBeNull();
		expect(keepColours(highlight(CODE), CODE.replace('const', 'construct'))).toBeNull();
		expect(keepColours(highlight(CODE), CODE.replace("echo'", "echo''"))).toBeNull();
		expect(keepColours(highlight(CODE), `${CODE}go();`)).toBeNull();
		expect(keepColours(highlight(''), 'go')).toBeNull();
	});
});

/** A document whose highlighter arrives when the test says so. */
class FakeDocument {
	shown = highlight(CODE);
	readonly history: string[] = [];
	loads = 0;
	#answers: ((highlighter: typeof highlight | null) => void)[] = [];
	readonly copy = new HighlightedCopy(
		{
			html: () => this.shown,
			show: (html) => {
				this.shown = html;
				this.history.push(html);
			},
			load: () => {
				this.loads += 1;
				return new Promise((resolve, reject) => {
					this.#answers.push((highlighter) => (highlighter ? resolve(highlighter) : reject(new Error('offline'))));
				});
			},
		},
		CODE,
	);

	/** @param highlighter null where it can't be fetched */
	async answer(highlighter: typeof highlight | null): Promise<void> {
		this.#answers.shift()?.(highlighter);
		await Promise.resolve();
		await Promise.resolve();
	}
}

describe('the copy of the code', () => {
	it('shows the page’s own host without fetching a highlighter', () => {
		const page = new FakeDocument();
		const other = CODE.replace('4321', '8080');
		page.copy.replaced(other);
		expect([page.shown, page.loads]).toEqual([highlight(other), 0]);
	});

	it('changes once, in colours, when a draft takes the starter’s place', async () => {
		const page = new FakeDocument();
		page.copy.replaced('let mine;\n\n');
		expect(page.history).toEqual([]);
		await page.answer(highlight);
		expect(page.history).toEqual([highlight('let mine;\n\n')]);
	});

	it('shows what is typed at once, and in colours when they are there', async () => {
		const page = new FakeDocument();
		page.copy.typed('let a');
		page.copy.typed('let a = 1');
		expect(page.history).toEqual([plainLines('let a'), plainLines('let a = 1')]);
		await page.answer(highlight);
		expect(page.shown).toBe(highlight('let a = 1'));
		page.copy.typed('let a = 12');
		expect([page.shown, page.loads]).toEqual([highlight('let a = 12'), 1]);
	});

	it('goes without colours when they can’t be fetched, and tries again at the next change', async () => {
		const page = new FakeDocument();
		page.copy.replaced('let mine;');
		await page.answer(null);
		expect(page.shown).toBe(plainLines('let mine;'));
		page.copy.typed('let mine = 2;');
		await page.answer(highlight);
		expect(page.shown).toBe(highlight('let mine = 2;'));
	});
});
