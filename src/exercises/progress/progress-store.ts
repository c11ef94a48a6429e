import { browserStore, type GuardedStore } from '../../browser/guarded-store.ts';
import { isEntryId, merged, NO_PROGRESS, type Progress, parseProgress } from './progress-entry.ts';

export { NO_PROGRESS, type PredictionAnswer, type Progress } from './progress-entry.ts';

/** What a reader has done, in one browser. */
export interface ProgressStore {
	/** @param id `<group>/<lab>` of an exercise, `<group>/<lab>#<name>` of a prediction */
	get(id: string): Progress;
	/**
	 * Takes what is stored now, which another tab may have changed, and stores what becomes of it.
	 *
	 * @returns the entry, and whether it is kept: not when storage is full or not allowed; then it lasts as long as the page
	 */
	update(id: string, change: (before: Progress) => Progress): { readonly entry: Progress; readonly kept: boolean };
	/** Everything that is known, by id. */
	all(): ReadonlyMap<string, Progress>;
	/** @param changed is called with the id of what changed, here or in another tab; null for all of it */
	subscribe(changed: (id: string | null) => void): () => void;
	/** @returns everything as a text to be kept in a file */
	export(): string;
	/**
	 * Adds what such a text says to what is there; nothing that is known gets lost.
	 *
	 * @returns how many entries it had; null when the text is not one of ours
	 */
	import(text: string): number | null;
	/**
	 * Forgets everything, also what can't be read.
	 *
	 * @returns brings all of it back, beside what was done since
	 */
	clear(): () => void;
	/** How many entries are stored under our name that can't be read: damaged, or written by a later version. They are left alone. */
	unreadable(): number;
	/** Whether what is done now will be there at the next visit: not when storage is full or not allowed. */
	keeps(): boolean;
}

const PREFIX = 'wl:progress:';
const FORMAT = 'websocket-lab-progress';
/** Goes up when a reader of the version before could misread an entry or a file. */
const VERSION = 1;
/** No file of ours is as long as that. */
const LONGEST_FILE = 1024 * 1024;

/** @param store read at each call: what another tab wrote meanwhile counts */
export function createProgressStore(store: GuardedStore): ProgressStore {
	/** What could not be stored. */
	const unkept = new Map<string, Progress>();
	const listeners = new Set<(id: string | null) => void>();
	const tell = (id: string | null): void => {
		for (const listener of [...listeners]) listener(id);
	};

	const get = (id: string): Progress => {
		const stored = read(store, id);
		const own = unkept.get(id);
		return own === undefined ? stored : merged(stored, own);
	};

	const keep = (id: string, entry: Progress): boolean => {
		const kept = write(store, id, entry);
		if (kept) unkept.delete(id);
		else unkept.set(id, entry);
		return kept;
	};

	const all = (): ReadonlyMap<string, Progress> =>
		new Map([...new Set([...storedIds(store), ...unkept.keys()])].sort().map((id) => [id, get(id)]));

	const unreadable = (): readonly string[] => storedIds(store).filter((id) => readStored(store, id) === null);

	return {
		get,
		update(id, change) {
			const entry = change(get(id));
			const kept = keep(id, entry);
			tell(id);
			return { entry, kept };
		},
		all,
		subscribe(changed) {
			listeners.add(changed);
			const stop = store.watch((key) => {
				if (key === null) changed(null);
				else if (key.startsWith(PREFIX)) changed(key.slice(PREFIX.length));
			});
			return () => {
				listeners.delete(changed);
				stop();
			};
		},
		export: () =>
			`${JSON.stringify({ format: FORMAT, version: VERSION, entries: Object.fromEntries(all()) }, null, '\t')}\n`,
		import(text) {
			const entries = parseFile(text);
			if (entries === null) return null;
			for (const [id, entry] of entries) keep(id, merged(get(id), entry));
			tell(null);
			return entries.size;
		},
		clear() {
			const before = all();
			const damaged = unreadable().map((id) => [id, store.get(PREFIX + id)] as const);
			for (const id of storedIds(store)) store.set(PREFIX + id, null);
			unkept.clear();
			tell(null);
			return () => {
				for (const [id, entry] of before) keep(id, merged(get(id), entry));
				for (const [id, text] of damaged) store.set(PREFIX + id, text);
				tell(null);
			};
		},
		unreadable: () => unreadable().length,
		keeps: () => unkept.size === 0 && canWrite(store),
	};
}

/** What is stored by something else, or by a later version, is none of ours: it is left alone, and counts as nothing. */
const read = (store: GuardedStore, id: string): Progress => readStored(store, id) ?? NO_PROGRESS;

/** @returns null where what is stored can't be read */
function readStored(store: GuardedStore, id: string): Progress | null {
	const text = store.get(PREFIX + id);
	if (text === null) return NO_PROGRESS;
	try {
		const value: unknown = JSON.parse(text);
		const isEntry = typeof value === 'object' && value !== null && !Array.isArray(value);
		return isEntry ? parseProgress(value, VERSION) : null;
	} catch {
		return null;
	}
}

/** An entry that nobody asks for, written and taken back. */
const PROBE = 'wl:progress-probe';

const canWrite = (store: GuardedStore): boolean => store.set(PROBE, '1') && store.set(PROBE, null);

const write = (store: GuardedStore, id: string, entry: Progress): boolean =>
	store.set(PREFIX + id, JSON.stringify({ version: VERSION, ...entry }));

const storedIds = (store: GuardedStore): readonly string[] =>
	store
		.keys()
		.filter((key) => key.startsWith(PREFIX))
		.map((key) => key.slice(PREFIX.length))
		.filter(isEntryId);

function parseFile(text: string): ReadonlyMap<string, Progress> | null {
	if (text.length > LONGEST_FILE) return null;
	try {
		const file: unknown = JSON.parse(text);
		if (typeof file !== 'object' || file === null || !('format' in file) || file.format !== FORMAT) return null;
		if (!('version' in file) || file.version !== VERSION || !('entries' in file)) return null;
		const { entries } = file;
		if (typeof entries !== 'object' || entries === null) return null;
		const known = new Map<string, Progress>();
		for (const [id, value] of Object.entries(entries)) {
			const entry = isEntryId(id) ? parseProgress(value, VERSION) : null;
			if (entry !== null) known.set(id, entry);
		}
		return known;
	} catch {
		return null;
	}
}

let store: ProgressStore | null = null;

/** @returns what this reader has done, in this browser; to be called in a page only */
export function pageProgress(): ProgressStore {
	store ??= createProgressStore(browserStore);
	return store;
}
