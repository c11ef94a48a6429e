import { type GuardedStore, keptJson } from '../../browser/guarded-store.ts';

/** An own lab as a browser keeps it, and as a class passes it on: what its link has behind the address. */
export interface KeptLab {
	readonly id: string;
	readonly title: string;
	/** `#own-lab=1.…`. */
	readonly link: string;
}

const KEY = 'wl:own-labs';
/** So many labs, and characters of all of them. */
const MOST = 20;
const MOST_CHARACTERS = 400_000;

/** Fired at the document when a lab has come. */
export const LABS_KEPT = 'wl-own-labs';

/** @returns the labs that are kept, what came last first; none where nothing can be read */
export function keptLabs(store: GuardedStore): readonly KeptLab[] {
	const list: unknown = keptJson(store, KEY);
	return Array.isArray(list) ? list.flatMap((one) => keptLab(one) ?? []) : [];
}

function keptLab(value: unknown): KeptLab | null {
	if (typeof value !== 'object' || value === null) return null;
	const { id, title, link }: Partial<Record<keyof KeptLab, unknown>> = value;
	return typeof id === 'string' && typeof title === 'string' && typeof link === 'string' ? { id, title, link } : null;
}

/**
 * Puts labs before all others. What was kept under their ids before is replaced; the oldest are let go where there are too many.
 *
 * @returns false when they could not be kept
 */
export function keepLabs(store: GuardedStore, labs: readonly KeptLab[]): boolean {
	const ids = new Set(labs.map(({ id }) => id));
	const all = [...labs, ...keptLabs(store).filter(({ id }) => !ids.has(id))].slice(0, MOST);
	let left = MOST_CHARACTERS;
	const end = all.findIndex(({ link }, index) => {
		left -= link.length;
		return left < 0 && index > 0;
	});
	return store.set(KEY, JSON.stringify(end === -1 ? all : all.slice(0, end)));
}

const MAKING_KEY = 'wl:own-lab:making';

/** @returns the id of the lab that is being made in this browser; null where none is */
export const makingId = (store: GuardedStore): string | null => store.get(MAKING_KEY);

/** @returns false when it could not be kept */
export const keepMakingId = (store: GuardedStore, id: string): boolean => store.set(MAKING_KEY, id);
