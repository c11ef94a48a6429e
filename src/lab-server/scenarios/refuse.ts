import { VERSION_13_ONLY } from '../http/opening-rules.ts';
import type { Refusal } from '../http/refusal.ts';
import { choice } from '../parameters.ts';
import { defineScenario } from '../scenario.ts';

const refusals = [
	{ status: 200, sentence: 'A page was found here; a WebSocket was asked for. Many proxies answer like this.' },
	{
		status: 301,
		sentence:
			'The address has moved to /echo for good. Chromium and Firefox do not follow this for a WebSocket; WebKit does.',
		headers: [['Location', '/echo']],
	},
	{
		status: 302,
		sentence: 'The address has moved to /echo. Chromium and Firefox do not follow this for a WebSocket; WebKit does.',
		headers: [['Location', '/echo']],
	},
	{ status: 400, sentence: 'The server says that it does not understand the request.' },
	{
		status: 401,
		sentence: 'The server wants to know who you are.',
		headers: [['WWW-Authenticate', 'Bearer realm="websocket-lab"']],
	},
	{ status: 403, sentence: 'The server knows what you want and does not allow it.' },
	{ status: 404, sentence: 'There is nothing at this address.' },
	{
		status: 426,
		sentence: 'The server wants another version of the WebSocket protocol, or no plain HTTP.',
		headers: VERSION_13_ONLY,
	},
	{ status: 429, sentence: 'Too many requests; try again in 5 seconds.', headers: [['Retry-After', '5']] },
	{ status: 500, sentence: 'The server failed while it looked at the request.' },
	{ status: 502, sentence: 'A proxy got no sound answer from the server behind it.' },
	{ status: 503, sentence: 'The server is overloaded; try again in 5 seconds.', headers: [['Retry-After', '5']] },
	{ status: 504, sentence: 'A proxy got no answer in time from the server behind it.' },
] as const satisfies readonly Refusal[];

/** Answers the handshake with an HTTP status instead of 101. */
export const refuse = defineScenario({
	path: '/refuse',
	parameters: { status: choice({ default: 403, values: refusals.map(({ status }) => status) }) },
	handshake: ({ values }) => refusals.find(({ status }) => status === values.status) ?? null,
	/** Never reached: every value of the parameter has its refusal. */
	connect: ({ peer }) => peer.close(1011),
});
