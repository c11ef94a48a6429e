import type { OwnLab } from '../../exercises/own-lab/own-lab.ts';
import { OwnLabError, ownLabProblemSentence } from '../../exercises/own-lab/own-lab-problem.ts';
import { loadOwnLab } from '../../exercises/own-lab/read-own-lab.ts';
import { fileFormatsStrings } from '../../i18n/file-formats.ts';
import type { Locale } from '../../i18n/locales.ts';
import { ownLabErrorSentence, readOwnLabLink } from './own-lab-link.ts';

/** A lab from elsewhere, or why there is none. */
export type OpenedLab =
	| { readonly lab: OwnLab; readonly problem: null }
	| { readonly lab: null; readonly problem: string };

/** Opens the fragment of a link. Never throws. */
export async function openLabLink(hash: string, locale: Locale): Promise<OpenedLab> {
	try {
		return { lab: await readOwnLabLink(hash), problem: null };
	} catch (error) {
		return { lab: null, problem: ownLabErrorSentence(error, locale) ?? fileFormatsStrings[locale].unreadable };
	}
}

/** Bytes of a file that are looked at: what is larger is no lab. */
const MOST_BYTES = 1024 * 1024;

/** Opens a file of the reader's. Never throws. */
export async function openLabFile(file: Blob, locale: Locale): Promise<OpenedLab> {
	try {
		if (file.size > MOST_BYTES) {
			const problem = { id: 'too-large', characters: file.size, limit: MOST_BYTES } as const;
			return { lab: null, problem: ownLabProblemSentence(problem, locale) };
		}
		return { lab: loadOwnLab(await file.text()), problem: null };
	} catch (error) {
		if (error instanceof OwnLabError) return { lab: null, problem: ownLabProblemSentence(error.problem, locale) };
		return { lab: null, problem: fileFormatsStrings[locale].unreadable };
	}
}
