import { whenIdle } from '../../browser/when-idle.ts';
import { pageNow } from '../../sandbox/page/clock.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { serverOriginOf } from '../../trace/canonical-address.ts';
import { animationFrames } from './event-queue.ts';
import { findReach } from './find-reach.ts';
import type { RunPage, RunWords } from './run-page.ts';
import { pageTap } from './tap-client.ts';

interface Slot {
	readonly sandbox: Sandbox;
	/** Null while nobody needs it; an idle one is kept warm for whoever runs next. */
	borrower: object | null;
}

/**
 * The sandboxes of a page. Each costs an iframe and a warm worker, so the labs of a page share one for as long as they
 * run one after the other; a lab that runs while another one is still running gets its own.
 */
export class SandboxPool {
	readonly #create: () => Sandbox;
	readonly #slots: Slot[] = [];

	constructor(create: () => Sandbox) {
		this.#create = create;
	}

	/** Makes sure that there is one: a run that was quicker has brought its own. */
	warm(): void {
		if (this.#slots.length === 0) this.#add();
	}

	/** @returns the borrower's own sandbox again, or a free one, or a new one */
	borrow(borrower: object): Sandbox {
		const slot =
			this.#slots.find((candidate) => candidate.borrower === borrower) ??
			this.#slots.find((candidate) => candidate.borrower === null) ??
			this.#add();
		slot.borrower = borrower;
		return slot.sandbox;
	}

	/** Gives it back: what ran in it is over, or may be ended by the next borrower. */
	release(borrower: object): void {
		for (const slot of this.#slots) if (slot.borrower === borrower) slot.borrower = null;
	}

	/** Throws away the borrower's sandbox, because nothing answers in it. */
	discard(borrower: object): void {
		const index = this.#slots.findIndex((slot) => slot.borrower === borrower);
		const [slot] = index < 0 ? [] : this.#slots.splice(index, 1);
		slot?.sandbox.dispose();
	}

	#add(): Slot {
		const slot: Slot = { sandbox: this.#create(), borrower: null };
		this.#slots.push(slot);
		return slot;
	}
}

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
