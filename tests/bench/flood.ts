// 100,000 frames as fast as the server sends them, into the playground: how long the page's main thread is busy at a time,
// what it keeps, and how it scrolls afterwards.
import type { Browser, CDPSession, Page } from '@playwright/test';
import { type BenchResult, median } from './result.ts';
import { ORIGIN, openSite } from './site.ts';

const LAB = 'playground/code';
const FRAMES = 100_000;
const CODE = `let count = 0;
const socket = new WebSocket('ws://localhost:4321/flood?count=${FRAMES}&size=16');
socket.onmessage = () => {
	count += 1;
	if (count === ${FRAMES}) socket.close();
};
`;
const VIEWS = ['Timeline', 'Frames', 'States', 'Buffer'];
/** Wheel turns of the scrolling, one each display frame. */
const TURNS = 90;

interface Task {
	/** ms by the clock, waiting for a core included. */
	readonly wall: number;
	/** ms on a core. */
	readonly cpu: number;
}

/** Records the tasks of the page's main thread until the returned function is called. */
async function recordTasks(client: CDPSession): Promise<() => Promise<readonly Task[]>> {
	const events: {
		name?: string;
		ph?: string;
		pid?: number;
		tid?: number;
		dur?: number;
		tdur?: number;
		args?: { name?: string };
	}[] = [];
	client.on('Tracing.dataCollected', ({ value }) => {
		for (const event of value) events.push(event);
	});
	await client.send('Tracing.start', {
		transferMode: 'ReportEvents',
		traceConfig: { includedCategories: ['toplevel'] },
	});
	return async () => {
		const done = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
		await client.send('Tracing.end');
		await done;
		const threads = new Map<string, Task[]>();
		for (const { name, args, pid, tid } of events) {
			if (name === 'thread_name' && args?.name === 'CrRendererMain') threads.set(`${pid} ${tid}`, []);
		}
		for (const { name, ph, pid, tid, dur = 0, tdur = 0 } of events) {
			if (ph === 'X' && name?.endsWith('RunTask'))
				threads.get(`${pid} ${tid}`)?.push({ wall: dur / 1000, cpu: tdur / 1000 });
		}
		const cpu = (tasks: readonly Task[]) => tasks.reduce((sum, task) => sum + task.cpu, 0);
		// The sandbox has a main thread of its own, which only starts workers.
		return [...threads.values()].sort((one, other) => cpu(other) - cpu(one))[0] ?? [];
	};
}

/** Milliseconds between display frames while the mouse wheel turns over the view. */
async function scroll(page: Page): Promise<readonly number[]> {
	const box = await page.locator('.wl-panel[data-wide]:not(.wl-panel--console)').boundingBox();
	if (box === null) throw new Error('no view is in sight');
	await page.mouse.move(box.x + box.width / 2, box.y + 120);
	await page.evaluate(() => {
		const gaps: number[] = [];
		let last = performance.now();
		const tick = (now: number) => {
			gaps.push(now - last);
			last = now;
			requestAnimationFrame(tick);
		};
		requestAnimationFrame(tick);
		Object.assign(window, { gaps });
	});
	for (let turn = 0; turn < TURNS; turn += 1) {
		await page.mouse.wheel(0, -300);
		await page.evaluate(() => new Promise(requestAnimationFrame));
	}
	return page.evaluate(() => Reflect.get(window, 'gaps'));
}

async function flood(browser: Browser, view: string): Promise<readonly BenchResult[]> {
	const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
	// The sandbox has no storage.
	await page.addInitScript(
		([lab, code]) => {
			if (window === window.top) localStorage.setItem(`wl:draft:${lab}`, code ?? '');
		},
		[LAB, CODE],
	);
	await page.goto(`${ORIGIN}/playground/`, { waitUntil: 'networkidle' });
	const lab = page.locator(`section[data-lab="${LAB}"]`);
	await lab.getByRole('tab', { name: view }).click();
	await page.waitForLoadState('networkidle');
	const client = await page.context().newCDPSession(page);
	const tasks = await recordTasks(client);
	await lab.getByRole('button', { name: 'Run', disabled: false }).click();
	await lab.and(page.locator('[data-state="ended"]')).waitFor({ timeout: 120_000 });
	const done = await tasks();
	await client.send('HeapProfiler.collectGarbage');
	const { usedSize } = await client.send('Runtime.getHeapUsage');
	const results: { name: string; ours: number; unit: string }[] = [
		{ name: 'longest task, by the clock', ours: Math.max(...done.map(({ wall }) => wall)), unit: 'ms' },
		{ name: 'longest task, on a core', ours: Math.max(...done.map(({ cpu }) => cpu)), unit: 'ms' },
		{ name: 'tasks over 50 ms on a core', ours: done.filter(({ cpu }) => cpu > 50).length, unit: 'tasks' },
		{ name: 'heap afterwards', ours: usedSize / 1e6, unit: 'MB' },
	];
	if (view === 'Frames' || view === 'Timeline') {
		const gaps = await scroll(page);
		const sorted = [...gaps].sort((one, other) => one - other);
		results.push({ name: 'scrolling, from frame to frame, median', ours: median(gaps), unit: 'ms' });
		results.push({
			name: 'scrolling, from frame to frame, 95 of 100',
			ours: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN,
			unit: 'ms',
		});
	}
	await page.close();
	return results.map(({ name, ...rest }) => ({ name: `${view}: ${name}`, ...rest, theirs: null, ratio: null }));
}

export async function run(): Promise<readonly BenchResult[]> {
	const { browser, close } = await openSite();
	try {
		const results: BenchResult[] = [];
		for (const view of VIEWS) results.push(...(await flood(browser, view)));
		return results;
	} finally {
		await close();
	}
}
