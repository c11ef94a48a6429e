import { createEffect, on, onMount } from 'solid-js';
import { CHOSEN, GIVE_CODE, GRADED, type Graded, LAB_ALIVE, RUN_OVER } from '../exercises/page-events.ts';
import type { LabLogic } from './create-lab.ts';
import { addressOf } from './lab-place.ts';

/**
 * What a lab tells the rest of its page, and takes from it.
 *
 * @param givenCode what is said when the page has given it code
 * @returns what tells the page that an exercise was graded
 */
export function createPageTalk(
	root: () => HTMLElement,
	id: string,
	lab: LabLogic,
	givenCode: string,
): (failing: Graded['failing'], attempts: number) => void {
	const tell = (event: string, detail: unknown): void => {
		root().dispatchEvent(new CustomEvent(event, { bubbles: true, detail }));
	};
	onMount(() => {
		root().addEventListener(GIVE_CODE, ({ detail }) => lab.replace(detail, givenCode));
		tell(LAB_ALIVE, null);
	});
	// Figures elsewhere on the page show what came of the reader's own run.
	createEffect(() => {
		lab.live.revision();
		if (lab.live.source() !== 'run' || lab.live.state().live) return;
		tell(RUN_OVER, lab.live.trace());
	});
	// A class may be taken along to it.
	createEffect(
		on(
			lab.selection.chosen,
			(ref) => tell(CHOSEN, { lab: id, address: () => addressOf(id, lab.live.trace(), ref), run: lab.files.save }),
			{ defer: true },
		),
	);
	return (failing, attempts) => tell(GRADED, { exercise: id, failing, attempts, run: lab.files.save });
}
