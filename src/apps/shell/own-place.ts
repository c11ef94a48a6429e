const NAME_KEY = 'wl:app-name';

/** Storage may be forbidden: then each visit is the first one. */
function stored(storage: () => Storage, key: string): string {
	try {
		return storage().getItem(key) ?? '';
	} catch {
		return '';
	}
}

function store(storage: () => Storage, key: string, value: string): void {
	try {
		storage().setItem(key, value);
	} catch {
		// It is asked for again.
	}
}

/** @returns how this browser's reader is called in applications; empty where they did not say yet */
export const ownName = (): string => stored(() => localStorage, NAME_KEY);

export const rememberName = (name: string): void => store(() => localStorage, NAME_KEY, name);

/** @returns a secret of this tab, with which a server knows it again after a reload */
export function ownMember(app: string): string {
	const key = `wl:app-member:${app}`;
	const known = stored(() => sessionStorage, key);
	if (known !== '') return known;
	// `randomUUID` does not exist on plain http addresses, which is the classroom.
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	const member = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
	store(() => sessionStorage, key, member);
	return member;
}
