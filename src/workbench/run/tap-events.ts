import type { BytesEvent, LostEvent, PeerEvent } from '../../trace/events.ts';
import type { TapRecord } from '../../trace/tap-wire.ts';

/** What the tap adds to a trace. */
export type TapEvent = BytesEvent | LostEvent | PeerEvent;

/** Which socket of which run of this page a record belongs to. */
export interface TapAddress {
	readonly run: number;
	readonly socket: number;
}

const TAG = /^(?<run>\d{1,9})\.(?<socket>\d{1,6})$/;

/**
 * @param tag of a record, as `<run>.<socket>`
 * @returns null for a tag that this page did not give out
 */
export function tapAddress(tag: string): TapAddress | null {
	const groups = TAG.exec(tag)?.groups;
	if (!groups) return null;
	return { run: Number(groups['run']), socket: Number(groups['socket']) };
}

/**
 * @param socket within its run
 * @param t milliseconds since the run began
 */
export function tapEvent(record: TapRecord, socket: number, t: number): TapEvent {
	switch (record.kind) {
		case 'bytes':
			return { kind: 'bytes', t, socket, direction: record.direction, chunk: record.chunk };
		case 'lost':
			return { kind: 'lost', t, socket, direction: record.direction, bytes: record.bytes };
		case 'peer':
			return { kind: 'peer', t, socket, fact: record.fact };
	}
}
