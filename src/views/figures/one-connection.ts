import { Endpoint } from '../../protocol/connection/endpoint.ts';
import type { ConnectionEvent } from '../../protocol/connection/events.ts';
import { openAsClient, openAsServer } from '../../protocol/connection/opening.ts';
import type { Connection, WireFrame } from '../../trace/connection.ts';
import type { BytesEvent, Direction } from '../../trace/events.ts';
import { TraceModel } from '../../trace/model.ts';

/** One thing that goes from end to end: half of the opening handshake, or a frame. */
export interface Passage {
	readonly direction: Direction;
	readonly bytes: Uint8Array;
	/** Null for a half of the handshake. */
	readonly wire: WireFrame | null;
}

/** A whole connection, from its first byte to its last. */
export interface WholeConnection {
	readonly passages: readonly Passage[];
	readonly connection: Connection;
}

/** What nobody can foresee (RFC 6455 §4.1, §5.3). */
export interface Nonces {
	/** 16 random bytes, in Base64. */
	readonly key: string;
	/** One for each frame of the page: the text's and the Close frame's. */
	readonly maskingKeys: readonly [Uint8Array, Uint8Array];
}

/** The nonces of the examples in RFC 6455 §1.3 and §5.7; the Close frame's is of our own choice, as the RFC has none. */
export const EXAMPLE_NONCES: Nonces = {
	key: 'dGhlIHNhbXBsZSBub25jZQ==',
	maskingKeys: [Uint8Array.of(0x37, 0xfa, 0x21, 0x3d), Uint8Array.of(0x9c, 0x1e, 0x70, 0xa5)],
};

export function newNonces(): Nonces {
	const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));
	return { key: btoa(String.fromCharCode(...random(16))), maskingKeys: [random(4), random(4)] };
}

/**
 * A page says one text to a server that echoes, and closes. Both ends are those of `src/protocol`, and what they wrote is read
 * by what reads recorded bytes.
 *
 * @param text that the page sends
 * @param host of the server
 */
export function wholeConnection(text: string, host: string, { key, maskingKeys }: Nonces): WholeConnection {
	const keys = [...maskingKeys];
	const page = new Endpoint({
		opening: openAsClient({ target: '/echo', host, key }),
		maskingKey: () => keys.shift() ?? new Uint8Array(4),
	});
	const server = new Endpoint({ opening: openAsServer() });
	const written: BytesEvent[] = [];
	const write = (direction: Direction, chunk: Uint8Array): Uint8Array => {
		written.push({ kind: 'bytes', t: written.length, socket: 1, direction, chunk });
		return chunk;
	};
	const answers = (events: readonly ConnectionEvent[]) => {
		for (const event of events) {
			if (event.type === 'write') page.receive(write('in', event.bytes));
			if (event.type === 'message') page.receive(write('in', server.send(text)));
		}
	};
	answers(server.receive(write('out', page.greeting ?? new Uint8Array(0))));
	answers(server.receive(write('out', page.send(text))));
	answers(server.receive(write('out', page.close(1000))));

	const connection = TraceModel.of(written).connection(1);
	if (connection === null) throw new Error('Two ends that have written have a connection.');
	const frames = [...connection.frames];
	// Each was written in one piece: the request, its answer, and then a frame each time.
	const passages = written.map(
		({ direction, chunk }, index): Passage => ({
			direction,
			bytes: chunk,
			wire: index < 2 ? null : (frames.shift() ?? null),
		}),
	);
	return { passages, connection };
}
