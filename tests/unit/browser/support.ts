import { guardedStore, type StorageArea } from '../../../src/browser/guarded-store.ts';

/** The storage of one browser, whose entries can be looked at. Values longer than `room` do not fit. */
export function areaOf(entries: Map<string, string>, room = Number.POSITIVE_INFINITY): StorageArea {
	return {
		get length() {
			return entries.size;
		},
		key: (place) => [...entries.keys()][place] ?? null,
		getItem: (key) => entries.get(key) ?? null,
		setItem(key, value) {
			if (value.length > room) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
			entries.set(key, value);
		},
		removeItem: (key) => void entries.delete(key),
	};
}

export const storeOf = (entries = new Map<string, string>(), room?: number) => {
	const area = areaOf(entries, room);
	return guardedStore(() => area);
};

/** A browser that forbids its storage: reading the property throws. */
export const FORBIDDEN = guardedStore(() => {
	throw new DOMException('The operation is insecure.', 'SecurityError');
});

export const ABSENT = guardedStore(() => null);
