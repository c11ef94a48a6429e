import type { LabPage } from './lab-page.ts';
import { waitFor } from './wait.ts';

/** How long a run may last before it is stopped, in ms: some labs never end by themselves. */
const LONGEST = 5_000;
/** The tap may be a moment behind the page's own events: saved once nothing came for so long, in ms. */
const QUIET = 250;

/**
 * Runs a lab as it stands in its page, until it ends or nothing more happens.
 *
 * @returns the saved trace
 */
export async function runAndSave(lab: LabPage): Promise<string> {
	await lab.ready();
	await listen(lab);
	await lab.click('run');
	await waitFor(lab.page, 'the run is announced', () => Reflect.get(window, 'announcedRun') !== undefined);
	await lab.page.evaluate(
		(id, longest) =>
			new Promise<void>((resolve) => {
				const section = document.querySelector(`section[data-lab="${id}"]`);
				const look = (): void => {
					if (['ended', 'error', 'stopped'].includes(section?.getAttribute('data-state') ?? '')) resolve();
				};
				if (section) new MutationObserver(look).observe(section, { attributeFilter: ['data-state'] });
				look();
				setTimeout(resolve, longest);
			}),
		lab.id,
		LONGEST,
	);
	if (await lab.isLive()) await lab.click('stop');
	return lab.page.evaluate(async (quiet) => {
		const { save } = Reflect.get(window, 'announcedRun');
		const events = (text: string) => text.slice(text.indexOf('"events"'));
		let last: string = await save();
		for (;;) {
			await new Promise((resolve) => setTimeout(resolve, quiet));
			const now: string = await save();
			if (events(now) === events(last)) return now;
			last = now;
		}
	}, QUIET);
}

/** Keeps what the page says of its next run (`src/workbench/run/announce.ts`). */
function listen(lab: LabPage): Promise<void> {
	return lab.page.evaluate((id) => {
		Reflect.deleteProperty(window, 'announcedRun');
		document.querySelector(`section[data-lab="${id}"]`)?.addEventListener(
			'websocket-lab:run',
			(event) => {
				if (event instanceof CustomEvent) Reflect.set(window, 'announcedRun', event.detail);
			},
			{ once: true },
		);
	}, lab.id);
}
