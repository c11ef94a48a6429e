import type { CommandLog, Machine, Shared } from './shared.ts';

/** The log of a machine that one server has to itself: what is appended happens at once, and need not be kept. */
class OwnLog<Command> implements CommandLog<Command> {
	readonly author = 'own';
	readonly #machine: Machine<Command>;

	constructor(machine: Machine<Command>) {
		this.#machine = machine;
	}

	append(command: Command): boolean {
		this.#machine.apply(command, this.author);
		return true;
	}

	hint(command: Command): void {
		this.#machine.apply(command, this.author);
	}

	compact(): void {}

	close(): void {}
}

/** There is one server. */
export const SINGLE_SERVER: Shared = {
	open: (_, machine) => new OwnLog(machine),
	startTime: (_, t, told) => told({ t }),
};
