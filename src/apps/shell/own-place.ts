import { browserStore, keptJson, tabStore } from '../../browser/guarded-store.ts';
import { DESK_KEY, NAMES_KEY, SEAT_KEY } from '../../classroom/storage-keys.ts';

/** Where nothing can be kept, each visit is the first one. */
const NAME_KEY = 'wl:app-name';

/** @returns how this browser's reader is called in applications; empty where they did not say yet */
export const ownName = (): string => browserStore.get(NAME_KEY) ?? '';

export const rememberName = (name: string): void => void browserStore.set(NAME_KEY, name);

/** @returns a secret of this tab, with which a server knows it again after a reload */
export function ownMember(app: string): string {
	const key = `wl:app-member:${app}`;
	const known = tabStore.get(key);
	if (known !== null && known !== '') return known;
	// `randomUUID` does not exist on plain http addresses, which is the classroom.
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	const member = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
	tabStore.set(key, member);
	return member;
}

/** @returns what the reader is called in the class that this browser is in; empty where it is in none */
export function nameInClass(): string {
	const seat = keptJson(browserStore, SEAT_KEY);
	const isNamed = typeof seat === 'object' && seat !== null && 'name' in seat;
	return isNamed && typeof seat.name === 'string' ? seat.name : '';
}

/** @returns whether names are not to be read off this screen: it is a teacher's, whose desk does not show them */
export const hidesNames = (): boolean => browserStore.get(DESK_KEY) !== null && browserStore.get(NAMES_KEY) !== 'shown';
