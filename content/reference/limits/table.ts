import { LIMITS } from '../../../server/guard/limits.ts';
import { defineReference, type Facts } from '../../../src/components/internals/reference/reference.ts';
import { wholeNumber } from '../../../src/i18n/whole-number.ts';
import { LENGTH_FORMS, LONGEST_CONTROL_PAYLOAD } from '../../../src/protocol/length-form.ts';

/** Those of this site's own server that a reader may meet; figures and names are those of `docs/limits.md`. */
const OWN = [
	'messageBytes',
	'deflateMessageBytes',
	'framesPerSecond',
	'bytesPerSecond',
	'heldBytesPerAddress',
	'sockets',
	'socketsPerAddress',
	'handshakesPerSecond',
	'headBytes',
	'keepAlive',
	'closeTimeout',
	'longestLifetime',
] as const satisfies readonly (keyof typeof LIMITS)[];

/** `tests/contract/reference-limits.test.ts` asks ws and Node for theirs. */
export const SERVER_DEFAULTS = {
	ws: { maxPayload: 104_857_600, maxFragments: 16_384, maxBufferedChunks: 262_144, closeTimeout: 30_000 },
	node: { headersTimeout: 60_000, requestTimeout: 300_000, maxHeaderSize: 16_384 },
} as const;

const figures = (defaults: Readonly<Record<string, number>>): readonly string[] =>
	Object.entries(defaults).map(([name, value]) => `\`${name}\` ${wholeNumber(value)}`);

const [, medium] = LENGTH_FORMS;

/** @returns which lengths each form of a frame's length is for */
export const lengthFigures =
	(bits: (count: number) => string) =>
	(id: string): Facts<'figures'> =>
		id === 'frame-length'
			? {
					figures: LENGTH_FORMS.map(
						({ form, first, last }) =>
							`${bits(form)} ${wholeNumber(first)}–${last === null ? '2⁶³ − 1' : wholeNumber(last)}`,
					),
				}
			: {};

export default defineReference({
	facts: ['figures', 'beyond', 'careful'],
	entries: [
		{
			id: 'control-payload',
			name: String(LONGEST_CONTROL_PAYLOAD),
			sources: ['RFC 6455 §5.5'],
			seen: [{ lab: 'closing/limits', claim: 'reason-is-bytes' }, { run: '/violate?kind=long-control' }],
			words: ['125 bytes', '123 bytes', 'close reason length'],
		},
		{
			id: 'frame-length',
			name: '2⁶³ − 1',
			sources: ['RFC 6455 §5.2', 'RFC 6455 §10.4'],
			seen: [{ lab: 'frames/lengths', claim: 'ten-without-a-key' }, { run: '/violate?kind=bad-length' }],
			words: ['frame size', 'maximum frame length', String(medium.last)],
		},
		{
			id: 'browser-sockets',
			name: '255, 200, 198',
			sources: [
				'chromium:services/network/websocket_throttler.h',
				'https://searchfox.org/mozilla-central/source/modules/libpref/init/StaticPrefList.yaml',
			],
			seen: [{ test: 'tests/e2e/reference-calls.spec.ts' }],
			words: ['maximum number of WebSockets', 'too many sockets'],
		},
		{
			id: 'browser-timeouts',
			name: '240 s, 60 s',
			sources: [
				'chromium:net/websockets/websocket_stream.cc',
				'chromium:net/websockets/websocket_channel.cc',
				'https://searchfox.org/mozilla-central/source/modules/libpref/init/StaticPrefList.yaml',
			],
			seen: [{ lab: 'closing/stalled', claim: 'no-event-yet' }, { run: '/stall-close' }],
			words: ['handshake timeout', 'close timeout'],
			more: ['reference/idle-cuts'],
		},
		{
			id: 'ws',
			name: 'ws',
			sources: ['websockets/ws:lib/websocket-server.js', 'websockets/ws:doc/ws.md'],
			seen: [{ test: 'tests/contract/reference-limits.test.ts' }, { run: '/limit?max=1024' }],
			facts: { figures: figures(SERVER_DEFAULTS.ws) },
			words: ['ws maxPayload', 'maxPayload', 'closeTimeout'],
		},
		{
			id: 'node',
			name: 'Node http',
			sources: ['https://nodejs.org/api/http.html#serverheaderstimeout'],
			seen: [{ test: 'tests/contract/reference-limits.test.ts' }],
			facts: { figures: figures(SERVER_DEFAULTS.node) },
			words: ['headersTimeout', 'requestTimeout', 'maxHeaderSize'],
		},
		{
			id: 'python',
			name: 'Python websockets',
			sources: ['https://websockets.readthedocs.io/en/stable/reference/asyncio/server.html'],
			seen: [{ run: '/limit?max=1048576' }],
			words: ['max_size', 'ping_interval'],
		},
		{
			id: 'go',
			name: 'Go coder/websocket',
			sources: ['coder/websocket:read.go', 'coder/websocket:close.go'],
			seen: [{ run: '/limit?max=32768' }],
			words: ['SetReadLimit', 'read limited at 32769 bytes'],
		},
		{
			id: 'api-gateway',
			name: 'AWS API Gateway',
			sources: [
				'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html',
			],
			seen: [{ run: '/limit?max=131072' }],
			words: ['128 KB', '32 KB', '2 hours'],
		},
		{
			id: 'lab-server',
			name: 'WebSocket Lab',
			sources: ['RFC 6455 §10.4'],
			seen: [{ run: '/limit' }, { test: 'tests/contract/limits.test.ts' }],
			facts: { figures: OWN.map((name) => `\`${name}\` ${wholeNumber(LIMITS[name])}`) },
			words: [...OWN],
		},
	],
});
