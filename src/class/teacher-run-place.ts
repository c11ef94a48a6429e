import type { TeacherRun } from '../classroom/messages.ts';
import type { ClassBarStrings } from '../i18n/en/class-bar.ts';
import { actButton } from '../offline/page-foot.ts';
import { part } from './bar-element.ts';
import type { TeacherRunDialog } from './teacher-run.tsx';

/** Where a student comes back to the teacher's run. What shows it is fetched with the first one. */
export class TeacherRunPlace {
	readonly element = part('span', '');
	readonly #strings: ClassBarStrings['teacherRun'];
	readonly #open: HTMLButtonElement;
	#dialog: Promise<TeacherRunDialog> | null = null;
	#shown: TeacherRun | null = null;

	constructor(strings: ClassBarStrings['teacherRun']) {
		this.#strings = strings;
		this.#open = actButton(strings.open, () => {
			this.#dialog?.then((dialog) => dialog.open()).catch(() => undefined);
		});
	}

	async show(shown: TeacherRun | null): Promise<void> {
		this.#shown = shown;
		if (shown === null && this.#dialog === null) return;
		this.element.replaceChildren(...(shown === null ? [] : [this.#open]));
		this.#dialog ??= this.#load();
		// While it is fetched the teacher may have gone on.
		(await this.#dialog).show(this.#shown);
	}

	async showMoment(moment: string): Promise<void> {
		if (this.#shown !== null) await this.show({ ...this.#shown, moment });
	}

	async #load(): Promise<TeacherRunDialog> {
		try {
			const { TeacherRunDialog } = await import('./teacher-run.tsx');
			return new TeacherRunDialog(this.#strings);
		} catch (error) {
			// The next message tries again.
			this.#dialog = null;
			throw error;
		}
	}
}
