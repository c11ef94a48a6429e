import { defineScenario } from '../scenario.ts';

const NAME = 'Sec-WebSocket-Accept: ';

/**
 * Accepts the handshake with a wrong accept value: the right one but for its first character, so it has the right length
 * and is good base64. A client must fail the connection (RFC 6455 §4.1). The character put there is a digit: WebKitGTK's
 * HTTP library takes an accept value in which only the case of a letter is wrong.
 */
export const badAccept = defineScenario({
	path: '/bad-accept',
	parameters: {},
	respond: spoilAccept,
	connect() {},
});

/** Makes the first character of the accept value a wrong one, in place. */
export function spoilAccept(lines: string[]): void {
	const index = lines.findIndex((line) => line.startsWith(NAME));
	const accept = (lines[index] ?? '').slice(NAME.length);
	lines[index] = `${NAME}${accept.startsWith('0') ? '1' : '0'}${accept.slice(1)}`;
}
