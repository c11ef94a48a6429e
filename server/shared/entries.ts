import { list, Misread, number, orNull, pair, text } from '../../src/lab-server/shared/misread.ts';

/** What stands in a log: a command of a server, as JSON; an empty one says that the server is gone. */
export interface LogEntry {
	readonly number: number;
	readonly author: string;
	readonly command: string;
}

/** What who follows a log has to know. */
export interface Followed {
	/** The machine as it was behind that entry; 0 and null: at the beginning. */
	readonly copy: { readonly at: number; readonly state: unknown };
	/** How many commands of this server are in the log. */
	readonly said: number;
	readonly entries: readonly LogEntry[];
}

/** @throws Misread */
export function readFollowed(reply: unknown): Followed {
	const [at, copy, said, entries] = list(reply, (part) => part);
	const json = orNull(copy ?? null, text);
	return {
		copy: { at: number(Number(text(at))), state: json === null ? null : JSON.parse(json) },
		said: Number(text(said)),
		entries: list(entries, readEntry),
	};
}

function readEntry(value: unknown): LogEntry {
	const [id, parts] = pair(value, text, (all) => list(all, text));
	const [, author, , command] = parts;
	if (author === undefined || command === undefined) throw new Misread('an entry', value);
	return { number: Number(id.slice(id.indexOf('-') + 1)), author, command };
}

/** How many seconds and more `INFO` says something about: the value behind a name, null where it is not told. */
export function infoOf(reply: unknown, name: string): string | null {
	const [, value = null] = new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(typeof reply === 'string' ? reply : '') ?? [];
	return value;
}
