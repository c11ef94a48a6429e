/**
 * Why a copy is not told any more what happens: the servers have no place for another one; what they share is out of reach, or was for
 * long; or what had happened is not known there any more.
 */
export type Lost = 'full' | 'away' | 'forgotten';

/**
 * Something that several servers have in common, as one of them has it: a copy, to which it does what stands in a log that all
 * write to. Done in the order of the log, the same commands must come to the same on every server.
 */
export interface Machine<Command> {
	/** How long it is kept once no server has a copy, in ms; null: for good. */
	readonly lifetime: number | null;
	/** @param author the server that the command is from */
	apply(command: Command, author: string): void;
	/** That server is gone, with everybody who was connected to it. */
	gone(author: string): void;
	/** @returns what `restore` makes the same copy of, on another server too; plain data that JSON can hold */
	keep(): unknown;
	/**
	 * @param state what `keep` returned; null for the state of the beginning
	 * @throws Misread
	 */
	restore(state: unknown): void;
	/**
	 * @param value a command that has been through JSON
	 * @throws Misread
	 */
	read(value: unknown): Command;
	/** Whoever is connected to this server has to come again. */
	lost(why: Lost): void;
}

/** What was done to one machine, and will be. */
export interface CommandLog<Command> {
	/** This server, as the others see it. */
	readonly author: string;
	/**
	 * Adds a command. It is applied when its turn comes, here as well: at once where there is one server, else a moment later.
	 *
	 * @returns false when it was not taken, because the log can't be reached or too much waits to be written
	 */
	append(command: Command): boolean;
	/** Has it applied by every server that is there now, once at most, and in no order with what is appended. */
	hint(command: Command): void;
	/** What stands in the log so far is to be nowhere any more: a copy takes its place. */
	compact(): void;
	/** Nobody here needs the copy any more. What was appended is still written. */
	close(): void;
}

/** When something began, on the clock of this host. */
export interface StartTime {
	readonly t: number;
}

/** What servers have in common. */
export interface Shared {
	/** The log of that name; its machine is told what has happened and what will. */
	open<Command>(name: string, machine: Machine<Command>): CommandLog<Command>;
	/**
	 * Agrees with the others on when something began.
	 *
	 * @param t when it did as far as this server knows, on its host's clock; counts where no other has said it before
	 * @param told gets null when that can't be found out now
	 */
	startTime(name: string, t: number, told: (start: StartTime | null) => void): void;
}

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
