export interface TcpAddress {
	/** Four bytes of IPv4. */
	readonly address: readonly [number, number, number, number];
	readonly port: number;
}

export interface SegmentToWrite {
	readonly from: TcpAddress;
	readonly to: TcpAddress;
	/** Modulo 2³², as all sequence numbers here. */
	readonly sequence: number;
	readonly acknowledgement: number;
	readonly flags: number;
	/** A whole number of 32-bit words. */
	readonly options?: Uint8Array;
	readonly payload?: Uint8Array;
}

const IP_HEADER = 20;
const TCP_HEADER = 20;
const PROTOCOL_TCP = 6;
const NOTHING = new Uint8Array(0);

/** Payload that fits into one packet: IPv4 counts its whole length, both headers included, in 16 bits. */
export const MAX_SEGMENT = 0xffff - IP_HEADER - TCP_HEADER;

/**
 * Writes a TCP segment in its IPv4 packet (RFC 791 §3.1, RFC 9293 §3.1), both checksums included.
 *
 * @throws RangeError when the payload is longer than `MAX_SEGMENT`
 */
export function writeSegment(segment: SegmentToWrite): Uint8Array {
	const { from, to, options = NOTHING, payload = NOTHING } = segment;
	const length = IP_HEADER + TCP_HEADER + options.length + payload.length;
	if (length > 0xffff) throw new RangeError(`A packet has at most 65,535 bytes, not ${length}.`);
	const bytes = new Uint8Array(length);
	const ip = new DataView(bytes.buffer, 0, IP_HEADER);
	ip.setUint8(0, 0x45);
	ip.setUint16(2, length);
	ip.setUint16(6, 0x4000); // Don't fragment.
	ip.setUint8(8, 64);
	ip.setUint8(9, PROTOCOL_TCP);
	bytes.set(from.address, 12);
	bytes.set(to.address, 16);
	ip.setUint16(10, internetChecksum(bytes.subarray(0, IP_HEADER)));

	const tcp = new DataView(bytes.buffer, IP_HEADER);
	tcp.setUint16(0, from.port);
	tcp.setUint16(2, to.port);
	tcp.setUint32(4, segment.sequence);
	tcp.setUint32(8, segment.acknowledgement);
	tcp.setUint8(12, ((TCP_HEADER + options.length) / 4) << 4);
	tcp.setUint8(13, segment.flags);
	tcp.setUint16(14, 0xffff);
	bytes.set(options, IP_HEADER + TCP_HEADER);
	bytes.set(payload, length - payload.length);
	tcp.setUint16(16, internetChecksum(bytes.subarray(IP_HEADER), pseudoHeader(bytes)));
	return bytes;
}

/** The sum of what TCP's checksum covers of the IP header: addresses, protocol, length (RFC 9293 §3.1). */
function pseudoHeader(packet: Uint8Array): number {
	let sum = PROTOCOL_TCP + packet.length - IP_HEADER;
	for (let i = 12; i < 20; i += 2) sum += ((packet[i] ?? 0) << 8) | (packet[i + 1] ?? 0);
	return sum;
}

/**
 * The checksum of IPv4 and TCP (RFC 1071): the complement of the ones' complement sum of 16-bit words, an odd last byte
 * being the high half of a word.
 *
 * @param sum what was summed up before, for a pseudo header
 */
export function internetChecksum(bytes: Uint8Array, sum = 0): number {
	let total = sum;
	for (let i = 0; i < bytes.length; i += 2) total += ((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0);
	// A packet has at most 65,535 bytes: the sum stays far below 2⁵³, and two foldings take in every carry.
	while (total > 0xffff) total = (total % 0x1_0000) + Math.floor(total / 0x1_0000);
	return ~total & 0xffff;
}
