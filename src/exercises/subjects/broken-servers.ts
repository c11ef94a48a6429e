/** What the bytes of a server of `/broken` show to be wrong with it. */
import { validateResponse } from '../../protocol/handshake.ts';
import type { ViolationId } from '../../protocol/violations.ts';
import type { Connection } from '../../trace/connection.ts';
import { TraceModel } from '../../trace/model.ts';

/** The faults that readers are asked for, by the names that they print. */
export type Fault = (typeof FAULT_BY_RULE)[keyof typeof FAULT_BY_RULE] | 'cut' | 'silent';

const FAULT_BY_RULE = {
	'response-status-not-101': 'page',
	'response-accept-wrong': 'accept',
	'response-subprotocol-unrequested': 'subprotocol',
	'response-extension-unrequested': 'extension',
	'masked-server-frame': 'masked',
	'reserved-bit': 'rsv',
	'invalid-utf8': 'utf8',
	'fragmented-control-frame': 'split-control',
} as const satisfies Partial<Record<ViolationId, string>>;

/** @returns the fault of the server at the other end; null where no answer to the handshake was seen */
export function faultSeen({ request, response, violations, history }: Connection): Fault | null {
	if (!request?.head || !response?.head) return null;
	const broken = [
		...validateResponse(response.head, request.head),
		...violations.filter(({ direction }) => direction === 'in').map(({ violation }) => violation),
	];
	for (const [rule, fault] of Object.entries(FAULT_BY_RULE)) if (broken.some(({ id }) => id === rule)) return fault;
	return history.linkEnd !== null && history.closes.in === null ? 'cut' : 'silent';
}

/**
 * The connection inside a tunnel of `/raw`: its bytes are the payloads of the tunnel's binary messages.
 *
 * @returns null where nothing went through
 */
export function insideOf({ socket, messages, history }: Connection): Connection | null {
	const bytes = (['out', 'in'] as const).flatMap((direction) =>
		messages[direction].flatMap(({ payload }) =>
			payload === null ? [] : [{ kind: 'bytes', t: 0, socket, direction, chunk: payload } as const],
		),
	);
	// The tunnel closes with 1000 by itself when the connection inside has ended.
	const ended = history.closes.in?.wire.close?.code === 1000 && history.closeCall === null;
	const end = { kind: 'peer', t: 0, socket, fact: { type: 'disconnected' } } as const;
	return TraceModel.of(ended ? [...bytes, end] : bytes).connections[0] ?? null;
}
