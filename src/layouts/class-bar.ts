import { DESK_KEY, SEAT_KEY } from '../class/storage-keys.ts';

// Who is in no class loads nothing of it.
try {
	if ((localStorage.getItem(DESK_KEY) ?? localStorage.getItem(SEAT_KEY)) !== null) {
		import('../class/bar.ts').then(({ showClassBar }) => showClassBar()).catch(() => undefined);
	}
} catch {
	// Where storage is forbidden, nobody is in a class.
}
