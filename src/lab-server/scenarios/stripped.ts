import { withoutTap } from '../../trace/tap/parameter.ts';
import type { Refusal } from '../http/refusal.ts';
import type { HttpRequestHead } from '../http/request-head.ts';
import { headerFields } from '../http/request-head.ts';
import { choice } from '../parameters.ts';
import { defineScenario } from '../scenario.ts';

/** What ends at each hop, and what a proxy that knows no WebSocket puts in its place (RFC 9110 §7.6.1). */
const HOP_BY_HOP = ['upgrade', 'connection', 'keep-alive'];

/** The request as it leaves such a proxy. */
function stripped(request: HttpRequestHead): string {
	const { method, url = '' } = request;
	const kept = headerFields(request).filter(({ name }) => !HOP_BY_HOP.includes(name.toLowerCase()));
	const lines = kept.map(({ name, value }) => `${name}: ${value}`);
	return [`${method} ${withoutTap(url)} HTTP/1.1`, 'Connection: close', ...lines].join('\n');
}

/** How servers answer what is no upgrade. */
const ANSWERS = {
	200: { says: 'I have a page at this address.' },
	400: { says: 'That is no opening handshake.' },
	404: { says: 'I have no page at this address.' },
	426: { says: 'I speak WebSocket only.', headers: [['Upgrade', 'websocket']] },
} as const satisfies Readonly<Record<number, { says: string; headers?: Refusal['headers'] }>>;

/** Answers as a server does behind a proxy that takes Upgrade and Connection out of the request, and says what reached it. */
export const strippedUpgrade = defineScenario({
	path: '/stripped',
	parameters: { status: choice({ default: 426, values: [200, 400, 404, 426] }) },
	handshake({ values: { status }, request }) {
		const { says, ...answer } = ANSWERS[status];
		return { status, sentence: `${says} What reached me:\n${stripped(request)}`, ...answer };
	},
	/** Never reached: every handshake is refused. */
	connect: ({ peer }) => peer.close(1011),
});
