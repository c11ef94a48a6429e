import { shownAddress } from '../../../exercises/shown.ts';
import { shareFragment } from '../../../formats/share/share-link.ts';
import type { ReferencePages } from '../../../i18n/en/reference-pages.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { pageAddress } from '../addresses.ts';
import { pageOf } from '../labs/claim-address.ts';
import { recordedLab } from '../labs/lab-files.ts';
import { AuthorError } from '../labs/labs.ts';
import type { Evidence } from './reference.ts';

/** Where a reader sees what an entry says; a test has a file in place of an address. */
export interface EvidenceLink {
	readonly href: string | null;
	readonly label: string;
	/** A name that is code: an address of the lab server, a call, a file. */
	readonly code: string | null;
}

/**
 * @param tag who asks, for the message
 * @throws AuthorError where the lab, its claim or the moment is not there
 */
export async function evidenceLink(
	evidence: Evidence,
	locale: Locale,
	strings: ReferencePages,
	tag: string,
): Promise<EvidenceLink> {
	if ('test' in evidence) return { href: null, label: strings.tested, code: evidence.test };
	if ('run' in evidence) {
		const href = `${pageAddress(locale, 'playground')}#server=${encodeURIComponent(evidence.run)}`;
		return { href, label: strings.playground, code: evidence.run };
	}
	if ('program' in evidence) {
		const { program, code } = evidence;
		const fragment = await shareFragment({ code, server: null, run: null });
		return { href: `${pageAddress(locale, 'playground')}${fragment ?? ''}`, label: strings.playground, code: program };
	}
	const { lab } = evidence;
	const { definition, run, texts } = recordedLab(lab, locale, tag);
	const shown = 'at' in evidence ? evidence.at(run) : (definition.claims?.[evidence.claim]?.shown(run) ?? null);
	if (shown === null) throw new AuthorError(`${tag}: the recorded run of ${lab} does not show what the entry names.`);
	const page = await pageOf(lab, locale, '', tag);
	return {
		href: `${page}${shownAddress(lab, shown)}`,
		label: strings.seen(texts.title, Math.round(shown.t)),
		code: null,
	};
}
