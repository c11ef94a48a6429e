import { browserStore, keptJson } from '../browser/guarded-store.ts';
import { DESK_KEY, NAMES_KEY, SEAT_KEY } from '../classroom/storage-keys.ts';

/** What a browser keeps of the class that it is in. */
export interface SeatMemory {
	readonly code: string;
	readonly name: string;
	/** The secret with which it comes back as the same student. */
	readonly key: string;
}

/** Where nothing can be kept, a page that is left is a seat that is left. */
export function seatKept(): SeatMemory | null {
	const value = keptJson(browserStore, SEAT_KEY);
	if (typeof value !== 'object' || value === null) return null;
	const { code, name, key }: Partial<Record<keyof SeatMemory, unknown>> = value;
	return typeof code === 'string' && typeof name === 'string' && typeof key === 'string' ? { code, name, key } : null;
}

const seated = new Set<() => void>();

/** @returns false when it could not be kept */
export function keepSeat(seat: SeatMemory | null): boolean {
	const isKept = browserStore.set(SEAT_KEY, seat === null ? null : JSON.stringify(seat));
	if (seat === null) for (const gone of [...seated]) gone();
	return isKept;
}

/**
 * @param gone is called when this browser gives up its seat, here or in another tab
 * @returns stops it
 */
export function onSeatGone(gone: () => void): () => void {
	seated.add(gone);
	const unwatch = browserStore.watch((key) => {
		if ((key === null || key === SEAT_KEY) && seatKept() === null) gone();
	});
	return () => {
		seated.delete(gone);
		unwatch();
	};
}

/** @returns the teacher's token; null where this browser is no teacher's */
export const deskKept = (): string | null => browserStore.get(DESK_KEY);

/** @returns false when it could not be kept */
export const keepDesk = (token: string | null): boolean => browserStore.set(DESK_KEY, token);

/**
 * @param changed is called with the token when another tab has taken the desk or given it up
 * @returns stops it
 */
export const onDeskKept = (changed: (token: string | null) => void): (() => void) =>
	browserStore.watch((key) => {
		if (key === null || key === DESK_KEY) changed(deskKept());
	});

/** @param shown whether the teacher's screen shows names: applications in other tabs follow */
export const keepNames = (shown: boolean): boolean => browserStore.set(NAMES_KEY, shown ? 'shown' : null);

/** @returns a secret that can't be guessed; `randomUUID` is not there on plain `http://` addresses of a network */
export const newKey = (): string =>
	[...crypto.getRandomValues(new Uint8Array(24))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
