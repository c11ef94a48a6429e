import { encodeBase64 } from '../../protocol/base64.ts';
import { defineScenario } from '../scenario.ts';
import { type Random, shuffled, whole } from '../sequence.ts';

/** Names that nobody has registered, nor can (RFC 6761 §6.4). */
const STRANGERS = ['mallory', 'win-a-phone', 'cat-pictures', 'free-games'] as const;

/**
 * What those who come say of where they come from, each kind once. `https://chat.example` and `https://app.chat.example` are those
 * that belong here; the second comes through a proxy that writes names of headers in lower case.
 */
const FIELDS: readonly ((stranger: string) => string | null)[] = [
	() => 'Origin: https://chat.example',
	() => 'origin: https://app.chat.example',
	() => 'Origin: http://chat.example',
	() => 'Origin: https://chat.example:8443',
	() => 'Origin: null',
	() => null,
	(stranger) => `Origin: https://${stranger}.test`,
	(stranger) => `Origin: https://chat.example.${stranger}.test`,
	(stranger) => `Origin: https://${stranger}-chat.example`,
	(stranger) => `Origin: https://${stranger}.chat.example`,
];

/** Bytes of a key (RFC 6455 §4.1). */
const KEY_BYTES = 16;

/**
 * Sends opening handshakes as a chat's server would get them, one message each, in an order and with names that chance decides
 * on. They are texts to be judged: nobody opens anything with them.
 */
export const visitors = defineScenario({
	path: '/visitors',
	parameters: {},
	connect({ peer, host }) {
		const random: Random = () => host.random();
		for (const fieldOf of shuffled(FIELDS, random)) {
			const stranger = STRANGERS[whole(random, STRANGERS.length)] ?? STRANGERS[0];
			peer.send(headOf(fieldOf(stranger), keyFrom(random)), false);
		}
	},
});

const keyFrom = (random: Random): string =>
	encodeBase64(Uint8Array.from({ length: KEY_BYTES }, () => whole(random, 256)));

function headOf(origin: string | null, key: string): string {
	const lines = [
		'GET /chat HTTP/1.1',
		'Host: chat.example',
		'Upgrade: websocket',
		'Connection: Upgrade',
		...(origin === null ? [] : [origin]),
		'Cookie: session=c29tZWJvZHk',
		'Sec-WebSocket-Version: 13',
		`Sec-WebSocket-Key: ${key}`,
	];
	return `${lines.join('\r\n')}\r\n\r\n`;
}
