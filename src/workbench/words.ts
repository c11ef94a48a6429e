import type { HeaderReasons } from '../i18n/en/header-reasons.ts';
import type { SandboxPageStrings } from '../i18n/en/sandbox.ts';
import type { ViewsStrings } from '../i18n/en/views.ts';
import type { WorkbenchStrings } from '../i18n/en/workbench.ts';
import type { LANGUAGE_TAGS, Locale } from '../i18n/locales.ts';

/** Everything that a lab says, in one language. Each language has an entry of its own, so that a page loads only its own. */
export interface LabWords {
	readonly locale: Locale;
	readonly language: (typeof LANGUAGE_TAGS)[Locale];
	readonly lab: WorkbenchStrings;
	readonly views: ViewsStrings;
	readonly sandbox: SandboxPageStrings;
	/** Why the lines of a handshake are there; null in a page, which loads them when they are asked for. */
	readonly reasons: HeaderReasons | null;
	readonly loadReasons: () => Promise<HeaderReasons>;
}
