import { type EnginePage, handedBack, type InPage, type Json, type Key, sourceOf } from './driver.ts';
import { textAt, valueAt, type WebDriverSession } from './web-driver.ts';

/** Keys by their code points (WebDriver §17.4.2). */
const KEYS: Readonly<Record<Key, readonly string[]>> = {
	Escape: ['\uE00C'],
	Enter: ['\uE007'],
	ArrowRight: ['\uE014'],
	Tab: ['\uE004'],
	'Select all': ['\uE009', 'a'],
	Run: ['\uE009', '\uE007'],
};

const down = (value: string) => ({ type: 'keyDown', value });
const up = (value: string) => ({ type: 'keyUp', value });

/** How long a page may take to load, in ms. */
const PATIENCE = 30_000;

export function webDriverPage(session: WebDriverSession): EnginePage {
	async function evaluate<A extends readonly Json[], R>(work: InPage<A, R>, ...values: A): Promise<R> {
		const script = `
			const done = arguments[0];
			Promise.resolve().then(() => ${sourceOf(work, values)}).then(
				(value) => done({ value: value === undefined ? null : value }),
				(error) => done({ error: String(error) + '\\n' + (error && error.stack) }),
			);`;
		const outcome = await session.post('execute/async', { script, args: [] });
		const error = textAt(outcome, 'error');
		if (error !== '') throw new Error(error);
		return handedBack(valueAt(outcome, 'value'));
	}

	/** Looks for problems from as early as WebDriver lets anyone in: before scripts that are modules run. */
	async function loaded(go: () => Promise<unknown>): Promise<void> {
		await evaluate(() => {
			document.documentElement.dataset['before'] = '';
		}).catch(() => {});
		await go();
		const deadline = AbortSignal.timeout(PATIENCE);
		while (!(await evaluate(watch).catch(() => false))) deadline.throwIfAborted();
	}

	const press = async (actions: readonly object[]): Promise<void> => {
		await session.post('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
	};

	return {
		open: (url) => loaded(() => session.post('url', { url })),
		reload: () => loaded(() => session.post('refresh')),
		evaluate,
		async evaluateInFrame(path, work, ...values) {
			const frame = await session.post('execute/sync', {
				script: 'return [...document.querySelectorAll("iframe")].find((frame) => frame.src.endsWith(arguments[0]))',
				args: [path],
			});
			await session.post('frame', { id: frame });
			try {
				return await evaluate(work, ...values);
			} finally {
				await session.post('frame', { id: null });
			}
		},
		async click(find, ...values) {
			const where = await session.post('execute/sync', {
				script: `return (${centre})(${sourceOf(find, values)})`,
				args: [],
			});
			if (where === null) throw new Error(`Nothing to click: ${find}`);
			const move = { type: 'pointerMove', x: valueAt(where, 'x'), y: valueAt(where, 'y'), duration: 0 };
			const click = [move, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
			await session.post('actions', { actions: [{ type: 'pointer', id: 'mouse', actions: click }] });
		},
		press: (key) => press([...KEYS[key].map(down), ...KEYS[key].toReversed().map(up)]),
		type: (text) => press([...text].flatMap((character) => [down(character), up(character)])),
		async resize(width, height) {
			const inner = await evaluate(() => innerHeight);
			const outer = valueAt(await session.get('window/rect'), 'height');
			const chrome = typeof outer === 'number' ? outer - inner : 0;
			await session.post('window/rect', { width, height: height + chrome });
		},
		async screenshot() {
			return Buffer.from(String(await session.get('screenshot')), 'base64');
		},
		takeProblems: () =>
			evaluate(() => {
				const taken: unknown = Reflect.get(window, 'problemsOfPage');
				Reflect.set(window, 'problemsOfPage', []);
				return Array.isArray(taken) ? taken.map(String) : [];
			}),
	};
}

/** Scrolls to an element if its middle is out of sight. @returns where its middle is in the window; null for none */
function centre(element: Element | null | undefined): { readonly x: number; readonly y: number } | null {
	if (!element) return null;
	const middle = () => {
		const { left, top, width, height } = element.getBoundingClientRect();
		return { x: Math.floor(left + width / 2), y: Math.floor(top + height / 2) };
	};
	const { x, y } = middle();
	if (!element.contains(document.elementFromPoint(x, y))) {
		element.scrollIntoView({ block: 'center', behavior: 'instant' });
	}
	return middle();
}

/** @returns whether the new page is loaded; collects its problems from the first call on */
function watch(): boolean {
	if (!document.documentElement || document.documentElement.dataset['before'] !== undefined) return false;
	if (location.href === 'about:blank') return false;
	if (Reflect.get(window, 'problemsOfPage') === undefined) {
		const problems: string[] = [];
		Reflect.set(window, 'problemsOfPage', problems);
		const report = (text: string): void => {
			const list: unknown = Reflect.get(window, 'problemsOfPage');
			if (Array.isArray(list)) list.push(text);
		};
		addEventListener('error', (event) => report(event.message));
		addEventListener('unhandledrejection', (event) => report(String(event.reason)));
		addEventListener('securitypolicyviolation', (event) => report(`${event.effectiveDirective}: ${event.blockedURI}`));
		const print = console.error;
		console.error = (...values: unknown[]) => {
			report(values.map(String).join(' '));
			print.apply(console, values);
		};
	}
	return document.readyState === 'complete';
}
