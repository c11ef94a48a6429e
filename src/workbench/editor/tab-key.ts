/**
 * When Tab belongs to the editor and when it belongs to the page.
 *
 * Someone who walks through the page with Tab must never get caught in a lab: Tab indents only for those who have begun
 * to edit, by pointing or typing, and Escape gives it back to the page.
 */
export class TabKey {
	#indents = false;

	/** Whether Tab indents now. */
	get indents(): boolean {
		return this.#indents;
	}

	/** The editor was pointed at. */
	pointed(): void {
		this.#indents = true;
	}

	/** The editor lost the focus. */
	left(): void {
		this.#indents = false;
	}

	/** A key was pressed in the editor; Tab itself and keys that only modify change nothing. */
	pressed(key: string): void {
		if (key === 'Escape') this.#indents = false;
		else if (key.length === 1 || key === 'Enter' || key === 'Backspace' || key === 'Delete') this.#indents = true;
	}
}
