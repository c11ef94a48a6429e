const PROTOCOL_TCP = 6;
/** Extension headers that only say what comes next, and how long they are (RFC 8200 §4.1): options, routing, more options. */
const PASSED_OVER = [0, 43, 60];

/** A TCP segment as it was captured. */
export interface CapturedSegment {
	/** Address and port; a text that is equal exactly for the same end. */
	readonly from: string;
	readonly to: string;
	readonly sequence: number;
	readonly flags: number;
	/** What was captured of the payload. */
	readonly payload: Uint8Array;
}

interface Carried {
	readonly from: Uint8Array;
	readonly to: Uint8Array;
	readonly bytes: Uint8Array;
}

/**
 * Reads the TCP segment of an IP packet. Checksums are not looked at: network cards fill them in after a capture.
 *
 * @returns null when there is none, or only a fragment of one
 */
export function readSegment(packet: Uint8Array): CapturedSegment | null {
	const version = (packet[0] ?? 0) >> 4;
	const carried = version === 4 ? ofIpv4(packet) : version === 6 ? ofIpv6(packet) : null;
	if (carried === null || carried.bytes.length < 20) return null;
	const { bytes } = carried;
	const view = viewOf(bytes);
	const dataOffset = (view.getUint8(12) >> 4) * 4;
	if (dataOffset < 20 || dataOffset > bytes.length) return null;
	return {
		from: `${carried.from.join('.')} ${view.getUint16(0)}`,
		to: `${carried.to.join('.')} ${view.getUint16(2)}`,
		sequence: view.getUint32(4),
		flags: view.getUint8(13),
		payload: bytes.subarray(dataOffset),
	};
}

function ofIpv4(packet: Uint8Array): Carried | null {
	if (packet.length < 20) return null;
	const view = viewOf(packet);
	const headerLength = (view.getUint8(0) & 0x0f) * 4;
	// Neither more fragments to come nor an offset: then it is whole.
	const whole = (view.getUint16(6) & 0x3fff) === 0;
	if (headerLength < 20 || !whole || view.getUint8(9) !== PROTOCOL_TCP) return null;
	// Zero where the network card was to cut the packet. What lies behind the length is padding of the link.
	const length = view.getUint16(2) || packet.length;
	if (length < headerLength) return null;
	return { from: packet.subarray(12, 16), to: packet.subarray(16, 20), bytes: packet.subarray(headerLength, length) };
}

function ofIpv6(packet: Uint8Array): Carried | null {
	if (packet.length < 40) return null;
	const view = viewOf(packet);
	const length = view.getUint16(4) === 0 ? packet.length : 40 + view.getUint16(4);
	let next = view.getUint8(6);
	let at = 40;
	while (PASSED_OVER.includes(next) && at + 2 <= packet.length) {
		next = view.getUint8(at);
		at += (view.getUint8(at + 1) + 1) * 8;
	}
	if (next !== PROTOCOL_TCP || at > length) return null;
	return { from: packet.subarray(8, 24), to: packet.subarray(24, 40), bytes: packet.subarray(at, length) };
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
