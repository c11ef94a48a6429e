import { buildRequest, buildResponse } from '../../../src/protocol/handshake.ts';
import type { BytesEvent, Direction, TraceEvent } from '../../../src/trace/events.ts';
import { TraceModel } from '../../../src/trace/model.ts';

/** The sample key of RFC 6455 §1.3. */
const KEY = 'dGhlIHNhbXBsZSBub25jZQ==';

export const bytesEvent = (t: number, direction: Direction, chunk: Uint8Array): BytesEvent => ({
	kind: 'bytes',
	t,
	socket: 1,
	direction,
	chunk,
});

/** The opening handshake of socket 1. */
export function handshake(extensions?: string): readonly TraceEvent[] {
	const agreed = extensions === undefined ? {} : { extensions };
	return [
		bytesEvent(1, 'out', buildRequest({ target: '/echo', host: 'localhost:4321', key: KEY, ...agreed })),
		bytesEvent(2, 'in', buildResponse({ key: KEY, ...agreed })),
	];
}

/** A connection on which these bytes followed the handshake. */
export function connectionOf(direction: Direction, chunk: Uint8Array, extensions?: string) {
	const connection = TraceModel.of([...handshake(extensions), bytesEvent(3, direction, chunk)]).connection(1);
	if (connection === null) throw new Error('no connection');
	return connection;
}
