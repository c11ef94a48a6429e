import type { TraceModel } from '../../trace/model.ts';
import { pathOf } from '../asked-address.ts';
import { textsOf } from '../trace-facts.ts';

/** The ways in which a page can get the same updates. */
export const WAYS = ['poll', 'events', 'socket'] as const;
export type Way = (typeof WAYS)[number];

/** What a way has put on the wire, handshakes and heads included. */
export interface WayCost {
	/** Requests, each of them a round trip. */
	readonly requests: number;
	/** Bytes from the page to the server, and back. */
	readonly out: number;
	readonly in: number;
}

/**
 * What the updates cost in each way: over the WebSocket by the bytes of this trace, over HTTP by what the lab server has counted
 * on its connections and reported in the last message of `/http-bytes`.
 *
 * @returns null for a way that the run did not take
 */
export function waysOf(trace: TraceModel): Readonly<Record<Way, WayCost | null>> {
	const socket = trace.connections.find((connection) => pathOf(connection) === '/updates');
	const counter = trace.connections.findLast((connection) => pathOf(connection) === '/http-bytes') ?? null;
	const report = reported(textsOf(counter, 'in').at(-1));
	return {
		poll: report('/updates/poll'),
		events: report('/updates/events'),
		socket: socket === undefined ? null : { requests: 1, out: socket.bytes.out, in: socket.bytes.in },
	};
}

/** @param text of the report, from a server or from a file: perhaps none at all */
function reported(text: string | undefined): (path: string) => WayCost | null {
	const costs = entriesIn(parsed(text ?? ''));
	return (path) => {
		const cost = entriesIn(costs.get(path));
		const [requests, out, back] = ['requests', 'out', 'in'].map((name) => cost.get(name));
		return typeof requests === 'number' && typeof out === 'number' && typeof back === 'number'
			? { requests, out, in: back }
			: null;
	};
}

const entriesIn = (value: unknown): ReadonlyMap<string, unknown> =>
	new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
