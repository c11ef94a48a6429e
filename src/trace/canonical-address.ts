/**
 * The address of the lab server, as it is stored and as it is shown.
 *
 * Starters, drafts and shared code name the server `ws://localhost:4321`, wherever they were written. A page shows its
 * own host in that place, so that what a learner copies out of a lab works in their own browser.
 */
export const CANONICAL_HOST = 'localhost:4321';
export const CANONICAL_ORIGIN = `ws://${CANONICAL_HOST}`;

/** The host wherever it stands in a text, also where a page does not show its own: in what is no whole address. */
export const HOST_IN_TEXT = /* @__PURE__ */ new RegExp(`\\b${CANONICAL_HOST}\\b`, 'g');

/**
 * @param location of the page
 * @returns the origin at which this page's own host answers WebSocket handshakes, e.g. `wss://lab.example`
 */
export function serverOriginOf(location: { readonly protocol: string; readonly host: string }): string {
	// A page that was opened as a file.
	if (location.host === '') return CANONICAL_ORIGIN;
	return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}`;
}

/** @returns the text as a page of that origin shows it: the canonical origin replaced by its own */
export function toShown(text: string, serverOrigin: string): string {
	return replaceOrigin(text, CANONICAL_ORIGIN, serverOrigin);
}

/** @returns the text as it is stored: this page's origin replaced by the canonical one */
export function toCanonical(text: string, serverOrigin: string): string {
	return replaceOrigin(text, serverOrigin, CANONICAL_ORIGIN);
}

/** WebSocket and HTTP addresses, and the host by itself, as in `localhost:4321/echo`. */
function replaceOrigin(text: string, from: string, to: string): string {
	if (from === to) return text;
	const [fromHttp, toHttp] = [from, to].map((origin) => origin.replace(/^ws/, 'http'));
	const [fromHost, toHost] = [from, to].map((origin) => origin.replace(/^wss?:\/\//, ''));
	const addresses = replaceWhole(replaceWhole(text, from, to), fromHttp ?? '', toHttp ?? '');
	return replaceWhole(addresses, fromHost ?? '', toHost ?? '', '(?<![\\w./:@-])');
}

function replaceWhole(text: string, from: string, to: string, before = ''): string {
	// A longer host or port that merely begins like the origin (`ws://localhost:43210`) is another origin.
	const whole = new RegExp(`${before}${from.replace(/[.[\]]/g, '\\$&')}(?![\\w-]|[.:][\\w-])`, 'g');
	return text.replace(whole, () => to);
}
