import { createSignal, untrack } from 'solid-js';
import type { HeaderReasons } from '../../i18n/en/header-reasons.ts';
import type { HeaderId } from '../../i18n/en/headers.ts';

/**
 * Why the lines of a handshake are there. These are long texts that few readers open: those of the recording stand in
 * the page, and the dictionary is fetched when someone opens one.
 */
export interface Reasons {
	/** Empty until they are there; read in a memo or in JSX, it follows. */
	of(line: HeaderId): string;
	/** Someone wants to read one. */
	want(): void;
}

/**
 * @param first the server's; null in a page
 * @param load fetches them; tried again at the next wish if it fails
 */
export function createReasons(first: HeaderReasons | null, load: () => Promise<HeaderReasons>): Reasons {
	const [texts, setTexts] = createSignal(first);
	return {
		of: (line) => texts()?.[line] ?? '',
		want() {
			if (untrack(texts) === null) load().then(setTexts, () => undefined);
		},
	};
}
