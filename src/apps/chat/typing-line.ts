import type { Shell } from '../shell/shell.ts';
import type { Person } from './client.ts';

/** Who has not typed on for so long has stopped. */
const STOPS_AFTER = 3_000;

/** Who is typing now. */
export class TypingLine {
	readonly #shell: Shell;
	readonly #typing = new Map<number, { readonly person: Person; readonly timer: ReturnType<typeof setTimeout> }>();

	constructor(shell: Shell) {
		this.#shell = shell;
	}

	start(person: Person): void {
		clearTimeout(this.#typing.get(person.id)?.timer);
		const timer = setTimeout(() => this.stop(person), STOPS_AFTER);
		this.#typing.set(person.id, { person, timer });
		this.#show();
	}

	stop({ id }: Person): void {
		clearTimeout(this.#typing.get(id)?.timer);
		if (this.#typing.delete(id)) this.#show();
	}

	#show(): void {
		this.#shell.named(this.#shell.part('typing'), () => {
			const names = [...this.#typing.values()].map(({ person }) => this.#shell.nameOf(person));
			const [name = ''] = names;
			if (names.length < 2) return name === '' ? '' : this.#shell.say('typing', { name });
			return this.#shell.say('several-typing', { names: names.join(', ') });
		});
	}
}
