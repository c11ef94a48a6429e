import { defineReference, type ReferenceEntry } from '../../../src/components/internals/reference/reference.ts';

const CHROMIUM = 'chromium:net/websockets/websocket_basic_handshake_stream.cc';
const printed = (status: number): string => `Error during WebSocket handshake: Unexpected response code: ${status}`;

type Row = Partial<ReferenceEntry> & Pick<ReferenceEntry, 'sources' | 'seen'>;

const status = <Id extends string>(id: Id, called: string, row: Row) => ({
	id,
	name: id,
	called,
	...row,
});

/** One that Chromium names in its console. */
const refusal = <Id extends string>(
	id: Id,
	called: string,
	section: string,
	row: Partial<ReferenceEntry> & Pick<ReferenceEntry, 'seen'>,
) =>
	status(id, called, {
		sources: [section, CHROMIUM],
		prints: [printed(Number(id))],
		...row,
	});

export default defineReference({
	facts: ['result', 'causes', 'todo', 'others'],
	overview: ['result'],
	entries: [
		status('100', 'Continue', {
			sources: ['RFC 9110 §15.2', 'RFC 8297 §2'],
			seen: [{ test: 'tests/unit/formats/capture-exchanges.test.ts' }],
			words: ['103 Early Hints', 'interim response'],
		}),
		status('101', 'Switching Protocols', {
			sources: ['RFC 6455 §4.2.2', 'RFC 9110 §15.2.2'],
			seen: [
				{ lab: 'creating-sockets/first-echo', claim: 'switched-protocols' },
				{ run: '/echo' },
				{ run: '/bad-accept' },
			],
			more: ['reference/headers'],
		}),
		refusal('200', 'OK', 'RFC 9110 §15.3.1', {
			seen: [{ lab: 'handshake/refusals', claim: 'ok-is-a-refusal' }, { run: '/refuse?status=200' }],
		}),
		refusal('301', 'Moved Permanently', 'RFC 9110 §15.4', {
			seen: [{ run: '/refuse?status=301' }, { run: '/refuse?status=302' }],
			words: ['HTTP 301', 'HTTP 302', 'HTTP 307', 'HTTP 308', 'redirect'],
		}),
		refusal('400', 'Bad Request', 'RFC 9110 §15.5.1', { seen: [{ run: '/refuse?status=400' }] }),
		status('401', 'Unauthorized', {
			sources: ['RFC 9110 §15.5.2', 'chromium:net/websockets/websocket_stream.cc'],
			seen: [{ lab: 'handshake/refusals', claim: 'statuses-on-wire' }, { run: '/refuse?status=401' }],
			prints: ['HTTP Authentication failed; no valid credentials available'],
		}),
		refusal('403', 'Forbidden', 'RFC 9110 §15.5.4', { seen: [{ run: '/refuse?status=403' }] }),
		refusal('404', 'Not Found', 'RFC 9110 §15.5.5', {
			seen: [{ lab: 'handshake/refusals', claim: 'statuses-on-wire' }, { run: '/refuse?status=404' }],
		}),
		refusal('426', 'Upgrade Required', 'RFC 9110 §15.5.22', {
			seen: [
				{ lab: 'handshake/refusals', claim: 'statuses-on-wire' },
				{ run: '/stripped?status=426' },
				{ run: '/refuse?status=426' },
			],
		}),
		refusal('429', 'Too Many Requests', 'RFC 6585 §4', { seen: [{ run: '/refuse?status=429' }] }),
		refusal('500', 'Internal Server Error', 'RFC 9110 §15.6.1', { seen: [{ run: '/refuse?status=500' }] }),
		refusal('502', 'Bad Gateway', 'RFC 9110 §15.6.3', {
			seen: [{ run: '/refuse?status=502' }, { test: 'tests/contract/operation/nginx.test.ts' }],
		}),
		refusal('503', 'Service Unavailable', 'RFC 9110 §15.6.4', {
			seen: [{ run: '/refuse?status=503' }, { run: '/outage' }],
		}),
		refusal('504', 'Gateway Timeout', 'RFC 9110 §15.6.5', { seen: [{ run: '/refuse?status=504' }] }),
	],
});
