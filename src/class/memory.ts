import { DESK_KEY, NAMES_KEY, SEAT_KEY } from '../classroom/storage-keys.ts';
import { browserStore, keptJson } from '../storage/guarded-store.ts';

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

/** @returns false when it could not be kept */
export const keepSeat = (seat: SeatMemory | null): boolean =>
	browserStore.set(SEAT_KEY, seat === null ? null : JSON.stringify(seat));

/** @returns the teacher's token; null where this browser is no teacher's */
export const deskKept = (): string | null => browserStore.get(DESK_KEY);

/** @returns false when it could not be kept */
export const keepDesk = (token: string | null): boolean => browserStore.set(DESK_KEY, token);

/** @param shown whether the teacher's screen shows names: applications in other tabs follow */
export const keepNames = (shown: boolean): boolean => browserStore.set(NAMES_KEY, shown ? 'shown' : null);

/** @returns a secret that can't be guessed; `randomUUID` is not there on plain `http://` addresses of a network */
export const newKey = (): string =>
	[...crypto.getRandomValues(new Uint8Array(24))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
