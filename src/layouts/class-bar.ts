import { browserStore } from '../browser/guarded-store.ts';
import { DESK_KEY, SEAT_KEY } from '../classroom/storage-keys.ts';

// Who is in no class loads nothing of it.
if ((browserStore.get(DESK_KEY) ?? browserStore.get(SEAT_KEY)) !== null) {
	import('../class/bar.ts').then(({ showClassBar }) => showClassBar()).catch(() => undefined);
}
