import { DESK_KEY, SEAT_KEY } from '../classroom/storage-keys.ts';
import { browserStore } from '../storage/guarded-store.ts';

// Who is in no class loads nothing of it.
if ((browserStore.get(DESK_KEY) ?? browserStore.get(SEAT_KEY)) !== null) {
	import('../class/bar.ts').then(({ showClassBar }) => showClassBar()).catch(() => undefined);
}
