import { whenIdle } from '../../browser/when-idle.ts';
import { pageNow } from '../../sandbox/page/clock.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { serverOriginOf } from '../../trace/canonical-address.ts';
import { animationFrames } from './event-queue.ts';
import { findReach } from './find-reach.ts';
import type { RunPage, RunWords } from './run-controller.ts';
import { SandboxPool } from './sandbox-pool.ts';
import { pageTap } from './tap-client.ts';

let runs = 0;
let pool: SandboxPool | null = null;

/** Makes sandboxes; null until the code for it is there. */
let create: (() => Sandbox) | null = null;

/** @throws when it can't be fetched: the server is away */
async function fetchSandbox(): Promise<void> {
	const { createSandbox } = await import('../../sandbox/create-sandbox.ts');
	create = () => createSandbox({});
}

const pagePool = (): SandboxPool => {
	pool ??= new SandboxPool(() => {
		if (create === null) throw new Error('A sandbox is wanted before its code is there.');
		return create();
	});
	return pool;
};

/** What a reader does with a page before it comes to Run. */
const SIGNS_OF_LIFE = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart'];

let warming = false;

/**
 * Warms what the first run of the page will need: the tap, and one sandbox, which weighs more than anything else that a lab
 * fetches: from the first thing on that somebody does, as soon as the page has nothing else to do.
 */
export function warmUp(): void {
	pageTap();
	if (warming) return;
	warming = true;
	const seen = new AbortController();
	const warm = (): void => {
		seen.abort();
		// What can't be fetched now is fetched when Run is pressed.
		whenIdle(() =>
			fetchSandbox().then(
				() => {
					pagePool().warm();
					whenIdle(() => pageTap().compareClocks());
				},
				() => undefined,
			),
		);
	};
	for (const type of SIGNS_OF_LIFE) addEventListener(type, warm, { passive: true, signal: seen.signal });
}

/** @returns the page, as the runs of its labs need it */
export function runPage(words: RunWords): RunPage {
	return {
		...animationFrames,
		words,
		serverOrigin: serverOriginOf(location),
		reach: (wanted) => (create === null ? fetchSandbox().then(() => findReach(wanted)) : findReach(wanted)),
		twoPrograms: () => import('./two-programs.ts'),
		nextRun: () => {
			runs += 1;
			return runs;
		},
		borrow: (borrower) => pagePool().borrow(borrower),
		release: (borrower) => pagePool().release(borrower),
		discard: (borrower) => pagePool().discard(borrower),
		pageNow,
		after: (ms, callback) => {
			const timer = setTimeout(callback, ms);
			return () => clearTimeout(timer);
		},
	};
}
