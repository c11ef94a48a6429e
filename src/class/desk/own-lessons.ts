import type { GivenLab } from '../../classroom/given-labs.ts';
import { labNameOf, OWN_GROUP, textsOf } from '../../exercises/own-lab/own-lab.ts';
import type { Locale } from '../../i18n/locales.ts';
import { readOwnLabLink } from '../../workbench/own-lab/own-lab-link.ts';
import type { DeskLesson } from './overview.ts';

/**
 * The labs that were given to the class, as the grid shows exercises. What can't be read has its title and no checks.
 *
 * @param title of them all
 */
export async function ownLesson(labs: readonly GivenLab[], title: string, locale: Locale): Promise<DeskLesson> {
	const exercises = labs.map(async ({ id, title: name, link }) => ({
		id: labNameOf({ id }),
		title: name,
		checks: await readOwnLabLink(link).then(
			(lab) => textsOf(lab, locale),
			() => [],
		),
	}));
	return { slug: OWN_GROUP, title, exercises: await Promise.all(exercises) };
}
