/** Extension headers that only say what comes next, and how long they are (RFC 8200 §4.1): options, routing, more options. */
const PASSED_OVER = [0, 43, 60];
const FRAGMENT_HEADER = 44;

/** What an IP packet carries. */
export interface IpPacket {
	/** Addresses; equal texts for equal addresses. */
	readonly from: string;
	readonly to: string;
	/** The number of what it carries, as in the registry of IANA. */
	readonly protocol: number;
	readonly payload: Uint8Array;
	/** Where it is only a part of what was sent; null for a whole one. */
	readonly fragment: { readonly id: number; readonly offset: number; readonly last: boolean } | null;
}

/** @returns null for bytes that are no IP packet */
export function readIp(packet: Uint8Array): IpPacket | null {
	const version = (packet[0] ?? 0) >> 4;
	return version === 4 ? readIpv4(packet) : version === 6 ? readIpv6(packet) : null;
}

function readIpv4(packet: Uint8Array): IpPacket | null {
	if (packet.length < 20) return null;
	const view = viewOf(packet);
	const headerLength = (view.getUint8(0) & 0x0f) * 4;
	// Zero where the network card was to cut the packet. What lies behind the length is padding of the link.
	const length = view.getUint16(2) || packet.length;
	if (headerLength < 20 || length < headerLength) return null;
	const place = view.getUint16(6);
	const last = (place & 0x2000) === 0;
	const offset = (place & 0x1fff) * 8;
	return {
		from: packet.subarray(12, 16).join('.'),
		to: packet.subarray(16, 20).join('.'),
		protocol: view.getUint8(9),
		payload: packet.subarray(headerLength, length),
		fragment: last && offset === 0 ? null : { id: view.getUint16(4), offset, last },
	};
}

function readIpv6(packet: Uint8Array): IpPacket | null {
	if (packet.length < 40) return null;
	const view = viewOf(packet);
	const length = view.getUint16(4) === 0 ? packet.length : 40 + view.getUint16(4);
	let protocol = view.getUint8(6);
	let at = 40;
	let fragment: IpPacket['fragment'] = null;
	while (at + 8 <= packet.length && fragment === null) {
		if (protocol === FRAGMENT_HEADER) {
			const place = view.getUint16(at + 2);
			fragment = { id: view.getUint32(at + 4), offset: place & 0xfff8, last: (place & 1) === 0 };
		} else if (!PASSED_OVER.includes(protocol)) break;
		const size = protocol === FRAGMENT_HEADER ? 8 : (view.getUint8(at + 1) + 1) * 8;
		protocol = view.getUint8(at);
		at += size;
	}
	if (at > length) return null;
	return {
		from: packet.subarray(8, 24).join('.'),
		to: packet.subarray(24, 40).join('.'),
		protocol,
		payload: packet.subarray(at, length),
		// The only part of itself is whole (RFC 6946).
		fragment: fragment?.last && fragment.offset === 0 ? null : fragment,
	};
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
