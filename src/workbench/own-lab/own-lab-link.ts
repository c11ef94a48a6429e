import { forLearners, missingIn, OWN_LAB_LIMITS, type OwnLab } from '../../exercises/own-lab/own-lab.ts';
import { OwnLabError, ownLabProblemSentence } from '../../exercises/own-lab/own-lab-problem.ts';
import { loadOwnLab, saveOwnLab } from '../../exercises/own-lab/read-own-lab.ts';
import { type LinkKind, packFragment, unpackFragment } from '../../formats/share/packed-fragment.ts';
import { ShareLinkError, shareProblemSentence } from '../../formats/share/share-problem.ts';
import type { Locale } from '../../i18n/locales.ts';
import { OWN_LAB_HASH } from './lab-hash.ts';

/** A character of the file has up to three bytes of UTF-8. */
const KIND: LinkKind = { name: OWN_LAB_HASH, version: 1, unpacked: 3 * OWN_LAB_LIMITS.file };

/** @returns `#own-lab=1.…` with what learners need of a lab; null for what is too much */
export const ownLabFragment = (lab: OwnLab): Promise<string | null> =>
	packFragment(KIND, JSON.parse(saveOwnLab(forLearners(lab))));

/**
 * Reads a link that `ownLabFragment` made, perhaps damaged since. What is in it is data, and nothing of it runs.
 *
 * @throws ShareLinkError or OwnLabError with the reason, and nothing else
 */
export async function readOwnLabLink(hash: string): Promise<OwnLab> {
	const lab = loadOwnLab(await unpackFragment(KIND, hash));
	const [missing] = missingIn(lab);
	if (missing !== undefined) throw new OwnLabError({ id: 'incomplete', missing });
	return lab;
}

/** @returns the sentence for what the readers of links and files throw; null for anything else */
export function ownLabErrorSentence(error: unknown, locale: Locale): string | null {
	if (error instanceof ShareLinkError) return shareProblemSentence(error.problem, locale);
	return error instanceof OwnLabError ? ownLabProblemSentence(error.problem, locale) : null;
}
