import { LINK_TYPE } from './packet.ts';

const ETHER_TYPE = {
	ipv4: 0x0800,
	ipv6: 0x86dd,
	/** MPLS (RFC 3032 §5). */
	mpls: 0x8847,
	mplsUpstream: 0x8848,
	/** PPPoE, the session (RFC 2516 §4). */
	pppoe: 0x8864,
} as const;
/** A tag of four bytes stands before the real type: IEEE 802.1Q, 802.1ad, and what was used before it. */
const VLAN_TAGS = [0x8100, 0x88a8, 0x9100];
/** The family of IPv6 has other numbers on Linux, on NetBSD and OpenBSD, on FreeBSD, and on macOS. */
const ADDRESS_FAMILIES = [2, 10, 24, 28, 30];
/** IPv4 and IPv6 in PPP (RFC 1332 §2, RFC 5072 §3). */
const PPP_IP = [0x0021, 0x0057];

/**
 * Takes away what a link puts before an IP packet.
 *
 * @returns the IP packet; null when it carries something else; undefined for a kind of link that is not known here
 */
export function ipPacket(linkType: number, bytes: Uint8Array): Uint8Array | null | undefined {
	const view = viewOf(bytes);
	switch (linkType) {
		case LINK_TYPE.raw:
		case LINK_TYPE.rawOld:
		case LINK_TYPE.rawOpenBsd:
		case LINK_TYPE.ipv4:
		case LINK_TYPE.ipv6:
			return bytes;
		case LINK_TYPE.ethernet:
			return ipInEthernet(bytes);
		case LINK_TYPE.ppp:
			return ipInPpp(bytes);
		case LINK_TYPE.pppoe:
			return ipInPppoe(bytes);
		case LINK_TYPE.linuxCooked:
			return behindEtherType(bytes, 14);
		case LINK_TYPE.linuxCooked2:
			return bytes.length >= 20 ? ipOfType(view.getUint16(0), bytes.subarray(20)) : null;
		case LINK_TYPE.null:
		case LINK_TYPE.loop: {
			if (bytes.length < 4) return null;
			const family = [view.getUint32(0), view.getUint32(0, true)];
			return family.some((value) => ADDRESS_FAMILIES.includes(value)) ? bytes.subarray(4) : null;
		}
		default:
			return undefined;
	}
}

/** @returns the IP packet in an Ethernet frame; null when it carries something else */
export const ipInEthernet = (bytes: Uint8Array): Uint8Array | null => behindEtherType(bytes, 12);

function behindEtherType(bytes: Uint8Array, typeAt: number): Uint8Array | null {
	const view = viewOf(bytes);
	let at = typeAt;
	while (at + 2 <= bytes.length && VLAN_TAGS.includes(view.getUint16(at))) at += 4;
	return at + 2 <= bytes.length ? ipOfType(view.getUint16(at), bytes.subarray(at + 2)) : null;
}

/** @returns the IP packet in what stands behind this Ethernet type */
export function ipOfType(type: number, bytes: Uint8Array): Uint8Array | null {
	switch (type) {
		case ETHER_TYPE.ipv4:
		case ETHER_TYPE.ipv6:
			return bytes;
		case ETHER_TYPE.pppoe:
			return ipInPppoe(bytes);
		case ETHER_TYPE.mpls:
		case ETHER_TYPE.mplsUpstream:
			return ipInMpls(bytes);
		default:
			return null;
	}
}

/** Six bytes of PPPoE, then PPP without its own address and control. */
const ipInPppoe = (bytes: Uint8Array): Uint8Array | null => ipInPpp(bytes.subarray(6));

/** @returns the IP packet in a PPP frame, with or without its address and control field (RFC 1662 §3.1, §3.2) */
export function ipInPpp(bytes: Uint8Array): Uint8Array | null {
	const at = bytes[0] === 0xff && bytes[1] === 0x03 ? 2 : 0;
	// The protocol's first byte may be left out where it is 0; a protocol's last byte is odd, and only the last one.
	const short = ((bytes[at] ?? 0) & 1) === 1;
	const protocol = short ? (bytes[at] ?? 0) : ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
	return PPP_IP.includes(protocol) ? bytes.subarray(at + (short ? 1 : 2)) : null;
}

/** Labels of four bytes, up to one that says that it is the last; then IP, or Ethernet behind a control word (RFC 4448). */
function ipInMpls(bytes: Uint8Array): Uint8Array | null {
	let at = 0;
	while (at + 4 <= bytes.length && ((bytes[at + 2] ?? 0) & 1) === 0) at += 4;
	const carried = bytes.subarray(at + 4);
	const version = (carried[0] ?? 0) >> 4;
	if (version === 4 || version === 6) return carried;
	return version === 0 && carried.length > 4 ? ipInEthernet(carried.subarray(4)) : null;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
