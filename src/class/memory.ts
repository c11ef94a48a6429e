import { DESK_KEY, SEAT_KEY } from './storage-keys.ts';

/** What a browser keeps of the class that it is in. */
export interface SeatMemory {
	readonly code: string;
	readonly name: string;
	/** The secret with which it comes back as the same student. */
	readonly key: string;
}

/** Where storage is forbidden, nothing is kept: a page that is left is a seat that is left. */
export function storage(kind: 'localStorage' | 'sessionStorage' = 'localStorage'): Storage | null {
	try {
		return globalThis[kind] ?? null;
	} catch {
		return null;
	}
}

export function seatKept(): SeatMemory | null {
	try {
		const value: unknown = JSON.parse(storage()?.getItem(SEAT_KEY) ?? 'null');
		if (typeof value !== 'object' || value === null) return null;
		const { code, name, key }: Partial<Record<keyof SeatMemory, unknown>> = value;
		return typeof code === 'string' && typeof name === 'string' && typeof key === 'string' ? { code, name, key } : null;
	} catch {
		return null;
	}
}

/** @returns false when it could not be kept */
export function keepSeat(seat: SeatMemory | null): boolean {
	return keep(SEAT_KEY, seat === null ? null : JSON.stringify(seat));
}

/** @returns the teacher's token; null where this browser is no teacher's */
export function deskKept(): string | null {
	try {
		return storage()?.getItem(DESK_KEY) ?? null;
	} catch {
		return null;
	}
}

/** @returns false when it could not be kept */
export const keepDesk = (token: string | null): boolean => keep(DESK_KEY, token);

function keep(name: string, value: string | null): boolean {
	try {
		const kept = storage();
		if (value === null) kept?.removeItem(name);
		else kept?.setItem(name, value);
		return kept !== null;
	} catch {
		return false;
	}
}

/** @returns a secret that can't be guessed; `randomUUID` is not there on plain `http://` addresses of a network */
export const newKey = (): string =>
	[...crypto.getRandomValues(new Uint8Array(24))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
