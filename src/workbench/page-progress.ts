import { createProgressStore, type ProgressStore } from '../exercises/progress.ts';

let store: ProgressStore | null = null;

/** @returns what this reader has done, in this browser; to be called in a page only */
export function pageProgress(): ProgressStore {
	store ??= createProgressStore(storage(), {
		listen(changed) {
			const onStorage = ({ key, storageArea }: StorageEvent): void => {
				if (storageArea === storage()) changed(key);
			};
			addEventListener('storage', onStorage);
			return () => removeEventListener('storage', onStorage);
		},
	});
	return store;
}

/** @returns null where reading the property throws, as it does with blocked cookies */
function storage(): Storage | null {
	try {
		return localStorage;
	} catch {
		return null;
	}
}
