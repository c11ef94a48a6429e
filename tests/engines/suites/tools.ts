import { describe, expect, test } from 'vitest';
import { waitFor } from '../lab/wait.ts';
import type { Engine } from './engine.ts';

/** A text is somewhere on the page. */
const says = (engine: Engine, selector: string, text: string): Promise<boolean> =>
	waitFor(
		engine.page,
		`“${text}” in ${selector}`,
		(where, words) =>
			[...document.querySelectorAll(where)].some((element) => element.textContent?.includes(words) === true),
		selector,
		text,
	);

/** Runs in the page. @returns what each list and each box of the frame tool says, but those above the list of frames, which a page does not carry */
const chosenInTool = (): readonly string[] =>
	[
		...document.querySelectorAll<HTMLSelectElement | HTMLInputElement>(
			'wl-frame-tool :is(select, input):not(.wl-tools *)',
		),
	].map((control) => (control instanceof HTMLSelectElement ? control.value : String(control.checked)));

/** The tools, from a link, a pointer and the keyboard to what they show. */
export function toolsSuite(engine: Engine): void {
	describe('the tools', () => {
		test('bytes are typed into the frame tool before it is alive, and are decoded', async () => {
			await engine.open('/tools/frame/');
			await engine.page.click(() => document.querySelector('wl-frame-tool textarea'));
			await engine.page.type('81 05 48 65 6c 6c 6f 88 02 03 ee');
			await says(engine, '[data-frame]', 'Hello');
			await says(engine, '[data-opcode="close"]', '1006');
		});

		test('what was chosen in the frame tool is not brought back by a reload, as the tool begins anew', async () => {
			await engine.open('/tools/frame/');
			const asItWas = await engine.page.evaluate(chosenInTool);
			await engine.page.click(() => document.querySelector('wl-frame-tool textarea'));
			await waitFor(engine.page, 'it is alive', () => document.querySelector('wl-frame-tool[data-live]') !== null);
			await engine.page.evaluate(() => {
				const tool = document.querySelector('wl-frame-tool');
				for (const box of tool?.querySelectorAll<HTMLInputElement>('input[type="checkbox"]') ?? []) box.click();
				for (const list of tool?.querySelectorAll('select') ?? []) {
					list.selectedIndex = list.length - 1;
					list.dispatchEvent(new Event('change', { bubbles: true }));
				}
			});
			expect(await engine.page.evaluate(chosenInTool)).not.toEqual(asItWas);
			await engine.page.reload();
			expect(await engine.page.evaluate(chosenInTool)).toEqual(asItWas);
		});

		test('the chosen frame begins below the last row of the list, in a page that was just opened', async () => {
			await engine.open('/zh-cn/tools/frame/#bytes=81024869');
			await says(engine, '[data-frame]', 'Hi');
			await waitFor(engine.page, 'the frame below its row', () => {
				const row = document.querySelector('[data-frame]')?.getBoundingClientRect();
				const detail = document.querySelector('.wl-frames__detail')?.getBoundingClientRect();
				return row !== undefined && detail !== undefined && detail.height > 0 && detail.top >= row.bottom;
			});
		});

		test('the form that asks for a name is no wider than a phone', async () => {
			await engine.page.resize(390, 844);
			await engine.open('/zh-cn/apps/chat/');
			const sticksOut = await waitFor(engine.page, 'the form', () => {
				const form = document.querySelector('.wl-app__join');
				const field = form?.querySelector('input');
				if (!form || !field || field.getBoundingClientRect().width === 0) return null;
				return { by: Math.max(0, field.getBoundingClientRect().right - form.getBoundingClientRect().right) };
			});
			expect(sticksOut).toEqual({ by: 0 });
			await engine.page.resize(1280, 900);
		});

		test('a frame that was changed is sent by the server, and this engine fails the connection', async () => {
			await engine.open('/zh-cn/tools/frame/#bytes=c10548656c6c6f&edit');
			await says(engine, '[data-written="hex"]', 'c1 05 48 65 6c 6c 6f');
			await engine.page.click(
				() => document.querySelector('[data-sending] .wl-arrow[data-direction="in"]')?.parentElement,
			);
			await waitFor(engine.page, 'it is over', () => document.querySelector('[data-sending="over"]') !== null);
			await says(engine, '.wl-tool__sent', '1006');
			// The engine itself reports the connection that failed.
			await engine.page.takeProblems();
		});

		test('a key becomes its accept value', async () => {
			await engine.open('/tools/accept/#key=dGhlIHNhbXBsZSBub25jZQ==');
			await waitFor(
				engine.page,
				'the value of RFC 6455 §1.3',
				() =>
					document.querySelector('wl-accept-tool[data-live] [data-accept-value="s3pPLMBiTxaQ9kYGzzhZRbK+xOo="]') !==
					null,
			);
		});

		test('a pasted handshake is judged', async () => {
			await engine.open('/tools/handshake/');
			await engine.page.click(() => document.querySelector('wl-handshake-tool textarea'));
			await engine.page.type('GET /ws HTTP/1.0');
			await says(engine, 'wl-handshake-tool [data-rule]', 'RFC 6455');
		});

		test('two runs stand side by side in the trace viewer', async () => {
			await engine.open('/tools/trace/');
			const example = () =>
				[...document.querySelectorAll<HTMLButtonElement>('main button:enabled')].find((button) =>
					button.textContent?.startsWith('Open an example'),
				);
			await waitFor(engine.page, 'the viewer is alive', () =>
				[...document.querySelectorAll('main button:enabled')].some((button) =>
					button.textContent?.startsWith('Open an example'),
				),
			);
			await engine.page.click(example);
			await says(engine, 'main', 'Firefox.json');
			await says(engine, 'main', 'Chromium.json');
		});

		test('nothing went wrong in the tools', async () => {
			expect(await engine.page.takeProblems()).toEqual([]);
		});
	});
}
