import type { Link, LinkEnd } from '../../../../src/in-page/link/link.ts';
import type { ManualTime } from '../../../../src/in-page/link/manual-time.ts';

/** What both ends of a link were told, each line with its time in ms. Unless it is paused, an end reads what comes. */
export class EndLog {
	readonly lines: string[] = [];
	readonly #time: ManualTime;
	readonly paused = { client: false, server: false };

	constructor(link: Link, time: ManualTime) {
		this.#time = time;
		this.#follow('client', link.client);
		this.#follow('server', link.server);
	}

	/** @returns the lines since it was asked last */
	take(): string[] {
		return this.lines.splice(0);
	}

	#follow(name: 'client' | 'server', end: LinkEnd): void {
		const note = (what: string) => this.lines.push(`${this.#time.now()} ${name} ${what}`);
		end.listen({
			readable: () => {
				if (this.paused[name]) return;
				for (let bytes = end.read(); bytes !== null; bytes = end.read()) note(text(bytes));
				if (end.isAtEnd) note('end');
			},
			writable: () => note('writable'),
			broken: () => note('broken'),
		});
	}
}

export const bytes = (characters: string): Uint8Array => Uint8Array.from(characters, (each) => each.charCodeAt(0));

export const text = (read: Uint8Array | null): string => (read === null ? 'nothing' : String.fromCharCode(...read));
