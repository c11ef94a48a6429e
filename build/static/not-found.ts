import { LOCALES, ROOT_LOCALE } from '../../src/i18n/locales.ts';

/** Stands at the root of the copy, so that the page for missing addresses can find where that is. */
export const ROOT_MARK = { file: 'root.txt', text: 'websocket-lab\n' } as const;

/**
 * The page for missing addresses is sent at any depth below a path that nobody knows: it looks upwards for the root before it loads
 * anything, and goes on to the page of the language that the address asks for.
 *
 * @param html of `404.html`, with addresses relative to the root
 */
export function withRootFound(html: string): string {
	const others = LOCALES.filter((locale) => locale !== ROOT_LOCALE);
	return html.replace(
		'<meta charset="utf-8"/>',
		(charset) => `${charset}<script>(${findRoot})(${JSON.stringify([ROOT_MARK, others])})</script>`,
	);
}

/** Runs in the page, as it is written here. */
const findRoot = `(([mark, locales]) => {
	const folders = location.pathname.split('/').slice(0, -1);
	for (; folders.length > 0; folders.pop()) {
		const root = folders.join('/') + '/';
		const asked = new XMLHttpRequest();
		try {
			asked.open('GET', root + mark.file, false);
			asked.send();
		} catch {
			return;
		}
		if (asked.status !== 200 || asked.responseText !== mark.text) continue;
		const locale = locales.find((one) => location.pathname.startsWith(root + one + '/'));
		if (locale !== undefined) return location.replace(root + locale + '/404/');
		const base = document.createElement('base');
		base.href = root;
		document.head.prepend(base);
		return;
	}
})`;
