import { headerValue } from '../protocol/handshake.ts';
import { HOST_IN_TEXT } from './canonical-address.ts';
import type { Connection } from './connection.ts';
import { withoutTaps } from './tap/parameter.ts';

/** Request headers whose values differ from one run or browser to the next. */
const VARYING_REQUEST = ['Sec-WebSocket-Key', 'User-Agent', 'Accept-Language'];
const VARYING_RESPONSE = ['Sec-WebSocket-Accept', 'Date'];

/** What `/ping` reports: how long its pong took. */
const ROUND_TRIP = /("ping":\d+,"ms":)\d+(?:\.\d+)?/g;

/**
 * Makes texts of different runs comparable.
 *
 * @returns a function that replaces, wherever they stand in a text, the values of these connections' handshakes that are
 * new in every run or browser, the server's address, the tap parameter, and the round trips that `/ping` reports
 */
export function normaliser(connections: readonly Connection[]): (text: string) => string {
	const replacements = new Map<string, string>();
	const learn = (value: string | null, name: string) => {
		if (value !== null && value.length > 3) replacements.set(value, `<${name.toLowerCase()}>`);
	};
	for (const { request, response } of connections) {
		if (request?.head) for (const name of VARYING_REQUEST) learn(headerValue(request.head.headers, name), name);
		if (response?.head) for (const name of VARYING_RESPONSE) learn(headerValue(response.head.headers, name), name);
		if (request?.head) learn(headerValue(request.head.headers, 'Host'), 'Host');
	}
	// A longer value first: one may be part of another, as the host is of the origin.
	const ordered = [...replacements].sort(([a], [b]) => b.length - a.length);
	return (text) => {
		const fixed = ordered.reduce((all, [value, placeholder]) => all.split(value).join(placeholder), text);
		return withoutTaps(fixed)
			.replace(HOST_IN_TEXT, '<host>')
			.replace(ROUND_TRIP, '$1<ms>')
			.replace(/\b([a-z]+):\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?/g, '$1://<host>');
	};
}
