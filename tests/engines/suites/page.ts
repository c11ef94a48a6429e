import { describe, expect, test } from 'vitest';
import { LabPage } from '../lab/lab-page.ts';
import { sitePages } from '../lab/site-pages.ts';
import { waitFor } from '../lab/wait.ts';
import type { Engine } from './engine.ts';

const PLAYGROUND = 'playground/code';
const CHINESE = sitePages.find(({ path }) => path.startsWith('/zh-cn/lessons/'));

/** What the page does around a run. */
export function pageSuite(engine: Engine): void {
	const lab = new LabPage(engine, PLAYGROUND);

	describe('a lab in its page', () => {
		test('code that never yields is stopped, and the next run works', async () => {
			await engine.open('/playground/');
			await engine.page.takeProblems();
			await lab.ready();
			await lab.write("console.log('before');\nsetTimeout(() => {\n\twhile (true);\n}, 50);");
			await lab.click('run');
			await lab.printed('before');
			await lab.click('stop');
			await lab.state('stopped');
			await lab.write("console.log('after');");
			await lab.click('run');
			await lab.printed('after');
		});

		test('code is typed, and Ctrl+Enter runs it', async () => {
			await lab.selectCode();
			await engine.page.type("console.log('typed', 6 * 7);");
			await engine.page.press('Run');
			await lab.printed('typed 42');
		});

		test('what was typed is there after a reload', async () => {
			await lab.write("console.log('kept');");
			await engine.page.reload();
			await lab.ready();
			await lab.click('run');
			await lab.printed('kept');
		});

		test('a run that was exported can be imported, with its code', async () => {
			await lab.write("console.log('exported');\nnew WebSocket('/echo').close();");
			await lab.click('run');
			await lab.printed('exported');
			await lab.state('ended');
			await engine.page.evaluate(() => {
				const { createObjectURL } = URL;
				URL.createObjectURL = (blob: Blob) => {
					Reflect.set(window, 'exported', blob);
					return createObjectURL(blob);
				};
			});
			await lab.click('export');
			await waitFor(engine.page, 'the list of formats', () => document.querySelector('.wl-list__item') !== null);
			await engine.page.click(() => document.querySelector('.wl-list__item'));
			await waitFor(engine.page, 'the run is saved', () => Reflect.has(window, 'exported'));
			await lab.write("console.log('something else');");
			await lab.click('run');
			await lab.printed('something else');
			await engine.page.evaluate((id) => {
				const input = document.querySelector<HTMLInputElement>(`section[data-lab="${id}"] input[type="file"]`);
				const files = new DataTransfer();
				files.items.add(new File([Reflect.get(window, 'exported')], 'run.json'));
				if (!input) throw new Error('There is no file input.');
				input.files = files.files;
				input.dispatchEvent(new Event('change', { bubbles: true }));
			}, PLAYGROUND);
			await lab.says('A run from a file');
			await lab.printed('exported');
			expect(await lab.console()).not.toContain('something else');
		});

		test('full screen shows the lab alone, until it is left', async () => {
			await lab.click('fullScreen');
			await waitFor(
				engine.page,
				'the lab fills the screen',
				async (id) => {
					const fills = () => {
						const section = document.querySelector(`section[data-lab="${id}"][data-full-screen]`);
						const box = section?.getBoundingClientRect();
						return box?.top === 0 && box.left === 0 && box.width === innerWidth && box.height === innerHeight;
					};
					if (!fills()) return false;
					// The window grows in steps; leaving half-way is not what is tried here.
					await new Promise((resolve) => setTimeout(resolve, 500));
					return fills();
				},
				PLAYGROUND,
			);
			// Where the browser has no full screen, or allows none now, the lab covers the page, and Escape leaves it.
			await engine.page.evaluate(() => document.fullscreenElement && document.exitFullscreen());
			await engine.page.press('Escape');
			await waitFor(
				engine.page,
				'the lab is in its page again',
				(id) => document.querySelector(`section[data-lab="${id}"]:not([data-full-screen])`) !== null,
				PLAYGROUND,
			);
		});

		test('a lab runs in the page, with the same events, and is cut by hand', async () => {
			// An earlier try may have kept what it had chosen.
			await engine.open('/playground/');
			await engine.page.evaluate((id) => localStorage.removeItem(`wl:transport:${id}`), PLAYGROUND);
			await engine.page.reload();
			await lab.ready();
			await lab.click('wire');
			await waitFor(engine.page, 'the transports', () => document.querySelectorAll('.wl-list__item').length === 2);
			await engine.page.click(() => document.querySelectorAll('.wl-list__item')[1]);
			await lab.write(
				"const socket = new WebSocket('/echo');\nsocket.onopen = () => socket.send('in the page');\nsocket.onmessage = ({ data }) => console.log(data, 'is back');\nsocket.onclose = ({ code }) => console.log('ended with', code);",
			);
			await lab.click('run');
			await lab.printed('in the page is back');
			await lab.click('cut');
			await lab.printed('ended with 1006');
			await lab.state('ended');
			await engine.page.evaluate((id) => localStorage.removeItem(`wl:transport:${id}`), PLAYGROUND);
		});

		test('a worker that does not start is told', async () => {
			await engine.open('/playground/');
			await lab.ready();
			await lab.write("console.log('one');");
			await lab.click('run');
			await lab.printed('one');
			await engine.page.evaluateInFrame('/sandbox/', () => {
				window.Worker = class extends Worker {
					constructor() {
						super(URL.createObjectURL(new Blob(['throw new Error("broken")'], { type: 'text/javascript' })));
					}
				};
			});
			// The first of these runs gets the worker that was kept warm, if it was there already.
			await lab.click('run');
			await lab.state('ended', 'error');
			await lab.click('run');
			await lab.state('error');
			expect((await engine.page.takeProblems()).filter((text) => !text.includes('broken'))).toEqual([]);
		});

		test('a lab on a Chinese page runs, in Chinese', async () => {
			if (!CHINESE) throw new Error('There is no Chinese lesson.');
			const [first = ''] = CHINESE.labs;
			await engine.open(CHINESE.path);
			const chinese = new LabPage(engine, first);
			await chinese.ready();
			await chinese.click('run');
			await chinese.state('ended');
			expect(await engine.page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
			expect(await chinese.status()).toMatch(/\p{Script=Han}/u);
		});

		test('code that has room for all its lines has no bar beside them, also where long lines have one below', async () => {
			await engine.open('/lessons/closing/');
			const boxes = await engine.page.evaluate(() =>
				[...document.querySelectorAll<HTMLElement>('.wl-code__scroll')].map((box) => ({
					beside: box.offsetWidth > box.clientWidth,
					lines: box.querySelector('.wl-code__copy')?.textContent.split('\n').length ?? Number.NaN,
					room: Number(getComputedStyle(box).getPropertyValue('--wl-code-lines')),
				})),
			);
			expect(boxes.filter(({ lines, room }) => lines <= room).length).toBeGreaterThan(1);
			expect(boxes.filter(({ beside, lines, room }) => beside && lines <= room)).toEqual([]);
		});

		test('the Tab key comes to the tab that is shown, and does not stop at its list', async () => {
			await engine.open('/lessons/closing/');
			const first = new LabPage(engine, 'closing/both-halves');
			await first.ready();
			await engine.page.evaluate((id) => {
				const section = document.querySelector(`section[data-lab="${id}"]`);
				// As narrow as in a lab that has little room, so that it scrolls.
				section?.querySelector<HTMLElement>('[role="tablist"]')?.style.setProperty('max-width', '6rem');
				section?.querySelector<HTMLElement>('button:enabled')?.focus();
			}, first.id);
			const roles: (string | null)[] = [];
			for (let presses = 0; presses < 20 && !roles.includes('tab'); presses += 1) {
				await engine.page.press('Tab');
				roles.push(await engine.page.evaluate(() => document.activeElement?.getAttribute('role') ?? null));
			}
			expect(roles).toContain('tab');
			expect(roles).not.toContain('tablist');
		});

		test('nothing went wrong in the pages', async () => {
			expect(await engine.page.takeProblems()).toEqual([]);
		});
	});
}
