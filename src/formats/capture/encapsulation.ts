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
const ipInEthernet = (bytes: Uint8Array): Uint8Array | null => behindEtherType(bytes, 12);

function behindEtherType(bytes: Uint8Array, typeAt: number): Uint8Array | null {
	const view = viewOf(bytes);
	let at = typeAt;
	while (at + 2 <= bytes.length && VLAN_TAGS.includes(view.getUint16(at))) at += 4;
	return at + 2 <= bytes.length ? ipOfType(view.getUint16(at), bytes.subarray(at + 2)) : null;
}

/** @returns the IP packet in what stands behind this Ethernet type */
function ipOfType(type: number, bytes: Uint8Array): Uint8Array | null {
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
function ipInPpp(bytes: Uint8Array): Uint8Array | null {
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

const PROTOCOL = { ipv4: 4, udp: 17, ipv6: 41, gre: 47, esp: 50, ah: 51, l2tp: 115 } as const;
/** Ethernet frames as they are (RFC 1701), and behind a header of ERSPAN, version II. */
const GRE_TYPE = { ethernet: 0x6558, erspan: 0x88be, ppp: 0x880b } as const;
/** The ports on which tunnels over UDP wait, as IANA gave them and as Linux had them before. */
const PORT = { geneve: 6081, gtp: 2152, vxlan: 4789, vxlanOfLinux: 8472 } as const;

/** An IP packet in another one; the name of a tunnel that can't be looked into; null where there is neither. */
type Tunnel = { readonly packet: Uint8Array } | { readonly name: string } | null;

/**
 * Looks into a tunnel: IP in IP (RFC 2003, RFC 4213), GRE (RFC 2784, RFC 2637), VXLAN (RFC 7348), GENEVE (RFC 8926), GTP-U.
 *
 * @param protocol of IP
 */
export function tunnelOf(protocol: number, payload: Uint8Array): Tunnel {
	switch (protocol) {
		case PROTOCOL.ipv4:
		case PROTOCOL.ipv6:
			return { packet: payload };
		case PROTOCOL.gre:
			return carried(ipInGre(payload));
		case PROTOCOL.udp:
			return carried(ipInUdp(payload));
		case PROTOCOL.ah:
			// It is signed and not encrypted; its length is counted in words, less two (RFC 4302 §2.2).
			return payload.length < 12
				? null
				: (tunnelOf(payload[0] ?? 0, payload.subarray(((payload[1] ?? 0) + 2) * 4)) ?? { name: 'AH' });
		case PROTOCOL.esp:
			return { name: 'ESP' };
		case PROTOCOL.l2tp:
			return { name: 'L2TP' };
		default:
			return null;
	}
}

const carried = (packet: Uint8Array | null): Tunnel => (packet === null ? null : { packet });

function ipInGre(bytes: Uint8Array): Uint8Array | null {
	if (bytes.length < 4) return null;
	const flags = at16(bytes, 0);
	const type = at16(bytes, 2);
	const version = flags & 7;
	// Checksum, key, sequence number; and in version 1 an acknowledgement: each has four bytes where its flag is set.
	const fields = [0x8000, 0x2000, 0x1000, version === 1 ? 0x0080 : 0].filter((flag) => (flags & flag) !== 0);
	const inner = bytes.subarray(4 + fields.length * 4);
	if (type === GRE_TYPE.ethernet) return ipInEthernet(inner);
	if (type === GRE_TYPE.erspan) return ipInEthernet(inner.subarray((flags & 0x1000) === 0 ? 0 : 8));
	return type === GRE_TYPE.ppp ? ipInPpp(inner) : ipOfType(type, inner);
}

function ipInUdp(bytes: Uint8Array): Uint8Array | null {
	if (bytes.length < 16) return null;
	const port = at16(bytes, 2);
	const inner = bytes.subarray(8);
	if (port === PORT.vxlan || port === PORT.vxlanOfLinux) {
		return ((inner[0] ?? 0) & 0x08) === 0 ? null : ipInEthernet(inner.subarray(8));
	}
	if (port === PORT.geneve) {
		const type = at16(inner, 2);
		const rest = inner.subarray(8 + ((inner[0] ?? 0) & 0x3f) * 4);
		return type === GRE_TYPE.ethernet ? ipInEthernet(rest) : ipOfType(type, rest);
	}
	// A packet of a user (type 255); four bytes more where any of three flags is set (3GPP TS 29.281 §5.1).
	const isGtp = port === PORT.gtp && (inner[0] ?? 0) >> 4 === 3 && inner[1] === 255;
	return isGtp ? inner.subarray(((inner[0] ?? 0) & 0x07) === 0 ? 8 : 12) : null;
}

const at16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
