import type { InPage } from '../../scripts/drivers/driver.ts';

/** One run on a page of the site, as its reader would make it. */
export interface PageRun {
	/** The run as Export saves it. */
	readonly saved: string;
	/** What the page says of the lab's exercise; null where there is none. */
	readonly exercise: string | null;
	/** `data-transport` of the lab. */
	readonly transport: string | null;
}

/**
 * Presses Run in a lab of the page that is open, waits until the run is over or has come to rest, and exports it. Runs in the page, also
 * beside itself for another lab.
 *
 * @param stopAfter when a run that does not end by itself may be stopped, in ms
 */
export const runLab: InPage<[lab: string, stopAfter: number], PageRun> = async (lab, stopAfter) => {
	const STEP = 50;
	const REST = 600;
	const GRACE = 3_600;
	/** Of a run that is over: what the other end still tells. */
	const SETTLED = 800;
	const PATIENCE = 60_000;
	const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
	const section = document.querySelector(`section[data-lab="${lab}"]`);
	if (section === null) throw new Error(`There is no lab ${lab} here.`);
	const button = (name: string) =>
		[...section.querySelectorAll('button')].find(
			(one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === name && !one.disabled,
		);
	async function found<Found>(what: string, look: () => Found | null | undefined): Promise<Found> {
		for (let waited = 0; waited < PATIENCE; waited += STEP) {
			const seen = look();
			if (seen) return seen;
			await pause(STEP);
		}
		throw new Error(`Waited in vain for ${what} of ${lab}.`);
	}
	/** One after the other: all labs of the page save by the same way. */
	async function exported(): Promise<string> {
		const turn: unknown = Reflect.get(window, 'exporting');
		const { promise, resolve } = Promise.withResolvers<void>();
		Reflect.set(window, 'exporting', promise);
		await turn;
		const { createObjectURL } = URL;
		const { click } = HTMLAnchorElement.prototype;
		const saving = Promise.withResolvers<Blob>();
		try {
			(await found('the list of formats', () => button('Export or import'))).click();
			const item = await found('a format', () => section?.querySelector<HTMLElement>('.wl-list__item'));
			URL.createObjectURL = (blob: Blob) => {
				if (blob.type === 'application/json') saving.resolve(blob);
				return createObjectURL(blob);
			};
			HTMLAnchorElement.prototype.click = () => {};
			item.click();
			return await (await saving.promise).text();
		} finally {
			URL.createObjectURL = createObjectURL;
			HTMLAnchorElement.prototype.click = click;
			resolve();
		}
	}
	/** Exports until nothing new has come for so long. */
	async function rested(rest: number, patience: number): Promise<string> {
		let last = await exported();
		for (let waited = 0, quiet = 0; quiet < rest && waited < patience; waited += 4 * STEP) {
			await pause(4 * STEP);
			const now = await exported();
			quiet = now.length === last.length ? quiet + 4 * STEP : 0;
			last = now;
		}
		return last;
	}

	(await found('Run', () => button('Run'))).click();
	const state = () => section.getAttribute('data-state') ?? '';
	await found('the run', () => !['idle', 'starting'].includes(state()));
	// Counted in pauses: on a busy machine they are longer, as are those of the code.
	for (let ran = 0; ran < stopAfter && button('Stop') !== undefined; ran += STEP) await pause(STEP);
	if (button('Stop') !== undefined) {
		await rested(REST, GRACE);
		button('Stop')?.click();
	}
	const saved = await rested(SETTLED, PATIENCE);
	return {
		saved,
		exercise: document.querySelector(`[data-exercise="${lab}"]`)?.getAttribute('data-status') ?? null,
		transport: section.getAttribute('data-transport'),
	};
};

/** Scrolls to a lab and waits until it has come alive; one after the other, as a reader comes to them. */
export const awaken: InPage<[lab: string], void> = async (lab) => {
	const STEP = 50;
	const PATIENCE = 60_000;
	const section = document.querySelector(`section[data-lab="${lab}"]`);
	if (section === null) throw new Error(`There is no lab ${lab} here.`);
	for (let waited = 0; waited < PATIENCE; waited += STEP) {
		section.scrollIntoView({ block: 'center', behavior: 'instant' });
		const buttons = [...section.querySelectorAll('button')];
		if (buttons.some((button) => button.textContent.trim() === 'Run' && !button.disabled)) return;
		await new Promise((resolve) => setTimeout(resolve, STEP));
	}
	throw new Error(`${lab} does not come alive.`);
};
