import type { EndListener, LinkEnd } from '../in-page/link/link.ts';
import type { Direction } from '../trace/events.ts';

/** The server's end of a connection, of which each byte is shown as it is read, or as it leaves. */
export class RecordedEnd implements LinkEnd {
	readonly #end: LinkEnd;
	readonly #seen: (direction: Direction, bytes: Uint8Array) => void;

	constructor(end: LinkEnd, seen: (direction: Direction, bytes: Uint8Array) => void) {
		this.#end = end;
		this.#seen = seen;
	}

	listen(listener: EndListener): void {
		this.#end.listen(listener);
	}

	write(bytes: Uint8Array): number {
		const taken = this.#end.write(bytes);
		if (taken > 0) this.#seen('in', bytes.subarray(0, taken));
		return taken;
	}

	read(most?: number): Uint8Array | null {
		const bytes = this.#end.read(most);
		// Before `ws`, which unmasks in place, gets hold of them.
		if (bytes !== null) this.#seen('out', bytes);
		return bytes;
	}

	get unsent(): number {
		return this.#end.unsent;
	}

	get unread(): number {
		return this.#end.unread;
	}

	get isAtEnd(): boolean {
		return this.#end.isAtEnd;
	}

	get isBroken(): boolean {
		return this.#end.isBroken;
	}

	end(): void {
		this.#end.end();
	}

	close(): void {
		this.#end.close();
	}

	reset(): void {
		this.#end.reset();
	}
}
