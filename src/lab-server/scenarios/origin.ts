import type { HttpRequestHead } from '../http/request-head.ts';
import { choice, token } from '../parameters.ts';
import { defineScenario } from '../scenario.ts';

/** The cookie that `login` sets: for this address alone, and not for long. */
const COOKIE_SECONDS = 60;
const SAME_SITE = { unset: '', lax: '; SameSite=Lax', strict: '; SameSite=Strict' } as const;

/** How servers look at Origin: not at all, for a part of it, or at the whole of it. */
const CHECKS = {
	none: () => true,
	part: (origin: string, host: string) => origin.includes(host),
	same: (origin: string, host: string) => origin === `http://${host}` || origin === `https://${host}`,
} as const;

const DENIED = { status: 403, sentence: 'The Origin of this request is not one that may open this address.' } as const;

/** @returns the value of a header as it was written; null where there is none */
export function headerOf({ rawHeaders }: HttpRequestHead, name: string): string | null {
	const at = rawHeaders.findIndex((text, index) => index % 2 === 0 && text.toLowerCase() === name);
	return at < 0 ? null : (rawHeaders[at + 1] ?? null);
}

/** Says which Origin and which cookies it was sent, careless or careful about whom it says that to. */
export const origin = defineScenario({
	path: '/origin',
	parameters: {
		check: choice({ default: 'none', values: ['none', 'part', 'same'] }),
		login: token({ default: null, maxBytes: 30 }),
		samesite: choice({ default: 'unset', values: ['unset', 'lax', 'strict'] }),
	},
	handshake({ request, values }) {
		const from = headerOf(request, 'origin') ?? '';
		return CHECKS[values.check](from, headerOf(request, 'host') ?? '') ? null : DENIED;
	},
	respond(lines, { values }) {
		if (values.login === null) return;
		const scope = `Path=/origin; Max-Age=${COOKIE_SECONDS}; HttpOnly${SAME_SITE[values.samesite]}`;
		lines.push(`Set-Cookie: user=${values.login}; ${scope}`);
	},
	connect({ peer, request }) {
		peer.send(JSON.stringify({ origin: headerOf(request, 'origin'), cookie: headerOf(request, 'cookie') }), false);
	},
});
