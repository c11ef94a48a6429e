import { type Accessor, createMemo, createResource, createSignal, type JSX, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { actButton } from '../offline/page-foot.ts';
import './teacher-run.css';
import type { TeacherRun } from '../classroom/messages.ts';
import type { ClassBarStrings } from '../i18n/en/class-bar.ts';
import { parseLabAddress } from '../trace/address.ts';
import { PlainRun } from '../workbench/viewer/PlainRun.tsx';
import { ownWords } from '../workbench/words.ts';
import { part } from './bar-element.ts';
import { readRun } from './read-run.ts';

type Strings = ClassBarStrings['teacherRun'];

/**
 * The teacher's run above a student's page, with what the teacher has chosen in it. What the student has below it is left as it is, and
 * Escape leads back to it; from then on it is opened by hand, until the teacher goes to another lab.
 */
export class TeacherRunDialog {
	readonly #strings: Strings;
	readonly #dialog = document.createElement('dialog');
	readonly #heading = part('h2', '');
	readonly #setShown: (shown: TeacherRun | null) => void;
	/** The lab that was left by hand. */
	#left: string | null = null;
	#lab: string | null = null;

	constructor(strings: Strings) {
		this.#strings = strings;
		const [shown, setShown] = createSignal<TeacherRun | null>(null);
		this.#setShown = setShown;
		this.#heading.id = 'wl-teacher-run';
		this.#heading.tabIndex = -1;
		const bar = part('div', '', 'wl-teacher-run__bar');
		bar.append(
			this.#heading,
			actButton(strings.back, () => this.#dialog.close()),
		);
		const body = part('div', '');
		this.#dialog.className = 'wl-teacher-run not-content';
		this.#dialog.setAttribute('aria-labelledby', this.#heading.id);
		this.#dialog.append(bar, body);
		this.#dialog.addEventListener('close', () => {
			if (this.#lab !== null) this.#left = this.#lab;
		});
		document.body.append(this.#dialog);
		render(() => <TeacherRunView shown={shown} strings={strings} />, body);
	}

	show(shown: TeacherRun | null): void {
		this.#setShown(shown);
		this.#lab = shown?.lab ?? null;
		if (shown === null) {
			this.#dialog.close();
			return;
		}
		this.#heading.textContent = this.#strings.title(titleOf(shown.lab));
		if (this.#left !== shown.lab) this.open();
	}

	open(): void {
		this.#left = null;
		if (this.#dialog.open) return;
		this.#dialog.showModal();
		// Not a button: who is typing would press it.
		this.#heading.focus();
	}
}

/** @returns what the page calls a lab; its name where it is not on this page */
function titleOf(lab: string): string {
	const id = document.querySelector(`section[data-lab="${CSS.escape(lab)}"]`)?.getAttribute('aria-labelledby');
	return document.getElementById(id ?? '')?.textContent ?? lab.replace(/^.*\//, '');
}

function TeacherRunView(props: {
	readonly shown: Accessor<TeacherRun | null>;
	readonly strings: Strings;
}): JSX.Element {
	const [words] = createResource(ownWords);
	const file = createMemo(() => props.shown()?.run ?? null);
	const saved = createMemo(() => readRun(file()));
	return (
		<>
			<p role="status">{momentWords(props.shown(), props.strings)}</p>
			<Show when={file()}>
				<Show when={saved()} keyed fallback={<p>{props.strings.noRun}</p>}>
					{(trace) => (
						<Show when={words()}>
							{(known) => (
								<PlainRun
									saved={trace}
									code={trace.meta.code ?? ''}
									codeStrings={props.strings.codePane}
									words={known()}
									moment={props.shown()?.moment ?? ''}
								/>
							)}
						</Show>
					)}
				</Show>
			</Show>
		</>
	);
}

function momentWords(shown: TeacherRun | null, strings: Strings): string {
	const address = parseLabAddress(shown?.moment ?? '');
	if (address === null || address === 'broken') return '';
	const { frame, byte, event } = address;
	if (frame === null) return strings.moment(event ?? 0);
	return byte === null ? strings.frame(frame) : strings.byte(frame, byte);
}
