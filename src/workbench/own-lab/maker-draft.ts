import { type GuardedStore, keptJson } from '../../browser/guarded-store.ts';
import type { OwnLab } from '../../exercises/own-lab/own-lab.ts';
import { loadOwnLab, saveOwnLab } from '../../exercises/own-lab/read-own-lab.ts';
import { keepMakingId } from './kept-labs.ts';
import { historyOf, type LabHistory } from './lab-history.ts';

const KEY = 'wl:own-lab:draft';
/** Steps that can be undone behind a reload, and characters of all of them. */
const STEPS = 10;
const MOST_CHARACTERS = 400_000;

/** @returns null where there is none that can be read */
export function loadDraft(store: GuardedStore): LabHistory | null {
	const list: unknown = keptJson(store, KEY);
	if (!Array.isArray(list)) return null;
	const labs = list.flatMap((text) => readable(String(text)) ?? []);
	const present = labs.at(-1);
	return present === undefined ? null : historyOf(present, labs.slice(0, -1));
}

/** @returns null for what another version wrote, or nobody of ours; the steps before it can still be gone back to */
function readable(text: string): OwnLab | null {
	try {
		return loadOwnLab(text);
	} catch {
		return null;
	}
}

/** @returns false when it could not be kept */
export function saveDraft(store: GuardedStore, { past, present }: LabHistory): boolean {
	const isKept = store.set(KEY, JSON.stringify(lastOf([...past.slice(-STEPS), present])));
	return isKept && keepMakingId(store, present.id);
}

/** The lab itself in any case. */
function lastOf(labs: readonly OwnLab[]): readonly string[] {
	const texts = labs.map(saveOwnLab);
	let size = 0;
	const tooMuch = texts.findLastIndex((text, index) => {
		size += text.length;
		return size > MOST_CHARACTERS && index < texts.length - 1;
	});
	return texts.slice(tooMuch + 1);
}
