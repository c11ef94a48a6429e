import { DESK_KEY, NAMES_KEY, SEAT_KEY } from '../../classroom/storage-keys.ts';
import { browserStore, keptJson } from '../../storage/guarded-store.ts';

/** @returns what the reader is called in the class that this browser is in; empty where it is in none */
export function nameInClass(): string {
	const seat = keptJson(browserStore, SEAT_KEY);
	const isNamed = typeof seat === 'object' && seat !== null && 'name' in seat;
	return isNamed && typeof seat.name === 'string' ? seat.name : '';
}

/** @returns whether names are not to be read off this screen: it is a teacher's, whose desk does not show them */
export const hidesNames = (): boolean => browserStore.get(DESK_KEY) !== null && browserStore.get(NAMES_KEY) !== 'shown';
