import { createEffect, createSignal, For, type JSX, on, Show } from 'solid-js';
import { OWN_LAB_LIMITS, type OwnLab } from '../../exercises/own-lab/own-lab.ts';
import type { OwnLabStrings } from '../../i18n/en/own-lab.ts';
import type { CodeTools } from '../code-tools.ts';
import { SLOTS, type TrialSlot } from './create-trials.ts';

/** @returns what the editor shows; a solution begins as the starter */
const codeOf = (lab: OwnLab, slot: TrialSlot): string =>
	slot === 'starter' ? lab.starter : (lab.solution ?? lab.starter);

/** Which of the lab's two programs is in the editor. */
export function CodeSlots(props: {
	readonly lab: OwnLab;
	readonly code: CodeTools;
	readonly strings: OwnLabStrings;
	readonly onCode: (slot: TrialSlot, code: string) => void;
}): JSX.Element {
	const { code, strings } = props;
	const [slot, setSlot] = createSignal<TrialSlot>('starter');
	const [tooLong, setTooLong] = createSignal(false);
	const wanted = () => codeOf(props.lab, slot());
	createEffect(
		on(
			code.text,
			(text) => {
				setTooLong(text.length > OWN_LAB_LIMITS.code);
				if (text !== wanted() && !tooLong()) props.onCode(slot(), text);
			},
			{ defer: true },
		),
	);
	// Another program, or another lab, or a step back.
	createEffect(
		on(
			wanted,
			(text) => {
				if (text !== code.text()) code.replace(text, null);
			},
			{ defer: true },
		),
	);
	return (
		<fieldset class="wl-maker__slots">
			<legend>{strings.inEditor}</legend>
			<For each={SLOTS}>
				{(one) => (
					<label>
						<input
							type="radio"
							name="wl-own-slot"
							autocomplete="off"
							checked={slot() === one}
							onChange={() => setSlot(one)}
						/>{' '}
						{strings.slots[one]}
					</label>
				)}
			</For>
			<small>{strings.slotHints[slot()]}</small>
			<Show when={tooLong()}>
				<p role="alert">{strings.codeTooLong(OWN_LAB_LIMITS.code)}</p>
			</Show>
		</fieldset>
	);
}
