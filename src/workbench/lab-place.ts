import { formatLabAddress, type LabAddress } from '../trace/address.ts';
import { byteAddress, frameAtByte, frameOfNumber, numberOfFrame } from '../trace/byte-address.ts';
import type { SocketId } from '../trace/events.ts';
import type { Entry } from '../trace/history.ts';
import type { TraceModel } from '../trace/model.ts';
import type { TraceRef } from '../trace/trace-ref.ts';

/** What an address says of a place in a run. */
export type LabPlace = Pick<LabAddress, 'frame' | 'byte' | 'event'>;

/** @returns undefined where the run has no such place */
export async function refAt(trace: TraceModel, { frame, byte, event }: LabPlace): Promise<TraceRef | undefined> {
	if (frame !== null) return frameRef(trace, frame, byte);
	const [{ Moments }, { refOfMoment }] = await loadMoments();
	const moment = Moments.of(trace).at((event ?? 0) - 1);
	return moment === null ? undefined : refOfMoment(moment);
}

/** @returns how an address names it; null for what has no place of its own */
export async function placeOf(trace: TraceModel, ref: TraceRef): Promise<LabPlace | null> {
	if (ref.kind === 'line') return null;
	const connection = ref.socket === null ? null : trace.connection(ref.socket);
	if (ref.kind === 'byte' && connection !== null) {
		const wire = frameAtByte(connection, ref.direction, ref.offset);
		const frame = wire === null ? null : numberOfFrame(trace, connection, wire);
		if (wire === null || frame === null) return null;
		const first = byteAddress(connection, ref.direction, wire.frame.offset);
		return { frame, byte: ref.offset - first + 1, event: null };
	}
	if (ref.kind === 'frame') {
		const wire = connection?.frames.find(({ id }) => id === ref.frame);
		const frame = connection && wire ? numberOfFrame(trace, connection, wire) : null;
		return frame === null ? null : { frame, byte: null, event: null };
	}
	const [{ Moments }] = await loadMoments();
	const position = Moments.of(trace).indexOf(ref);
	return position === -1 ? null : { frame: null, byte: null, event: position + 1 };
}

/**
 * @param lab `<group>/<lab>`
 * @returns the fragment of an address that names what is chosen; null for nothing, and for what has no place of its own
 */
export async function addressOf(lab: string, trace: TraceModel, ref: TraceRef | null): Promise<string | null> {
	const place = ref === null ? null : await placeOf(trace, ref);
	return place && formatLabAddress(lab, place);
}

/** @returns what the other views know an entry of a connection's history by */
export async function refOfEntry(trace: TraceModel, socket: SocketId, entry: Entry): Promise<TraceRef | null> {
	const [{ Moments }, { refOfMoment }] = await loadMoments();
	const moment = Moments.of(trace, socket).socket(socket)?.at(entry) ?? null;
	return moment && refOfMoment(moment);
}

const loadMoments = () => Promise.all([import('../trace/moments.ts'), import('../trace/moment.ts')]);

function frameRef(trace: TraceModel, number: number, byte: number | null): TraceRef | undefined {
	const found = frameOfNumber(trace, number);
	if (found === undefined) return undefined;
	const { connection, wire } = found;
	const { socket } = connection;
	if (byte === null) return { kind: 'frame', socket, frame: wire.id };
	const { direction, frame } = wire;
	if (byte > frame.bytes.length) return undefined;
	return { kind: 'byte', socket, direction, offset: byteAddress(connection, direction, frame.offset + byte - 1) };
}
