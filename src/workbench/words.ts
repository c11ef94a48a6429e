import type { ConsoleStrings } from '../i18n/en/console.ts';
import type { FilesStrings } from '../i18n/en/files.ts';
import type { SandboxPageStrings } from '../i18n/en/sandbox.ts';
import type { ViewsStrings } from '../i18n/en/views.ts';
import type { WorkbenchStrings } from '../i18n/en/workbench.ts';
import type { LANGUAGE_TAGS, Locale } from '../i18n/locales.ts';

/** Everything that a lab says, in one language. Each language has an entry of its own, so that a page loads only its own. */
export interface LabWords {
	readonly locale: Locale;
	readonly language: (typeof LANGUAGE_TAGS)[Locale];
	readonly lab: WorkbenchStrings;
	readonly console: ConsoleStrings;
	readonly files: FilesStrings;
	readonly sandbox: SandboxPageStrings;
	/** What the views say; null in a page, which fetches it with the first view that comes alive. */
	readonly views: ViewsStrings | null;
	readonly loadViews: () => Promise<ViewsStrings>;
}
