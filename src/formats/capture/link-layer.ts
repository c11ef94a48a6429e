import { LINK_TYPE } from './link-type.ts';

const ETHER_TYPE = { ipv4: 0x0800, ipv6: 0x86dd } as const;
/** A tag of four bytes stands before the real type: IEEE 802.1Q, 802.1ad, and what was used before it. */
const VLAN_TAGS = [0x8100, 0x88a8, 0x9100];
/** The family of IPv6 has other numbers on Linux, on NetBSD and OpenBSD, on FreeBSD, and on macOS. */
const ADDRESS_FAMILIES = [2, 10, 24, 28, 30];

/**
 * Takes away what a link puts before an IP packet.
 *
 * @returns the IP packet; null when it carries something else; undefined for a kind of link that is not known here
 */
export function ipPacket(linkType: number, bytes: Uint8Array): Uint8Array | null | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	switch (linkType) {
		case LINK_TYPE.raw:
		case LINK_TYPE.rawOld:
		case LINK_TYPE.rawOpenBsd:
		case LINK_TYPE.ipv4:
		case LINK_TYPE.ipv6:
			return bytes;
		case LINK_TYPE.ethernet:
			return afterEtherType(view, bytes, 12);
		case LINK_TYPE.linuxCooked:
			return afterEtherType(view, bytes, 14);
		case LINK_TYPE.linuxCooked2:
			return bytes.length >= 20 && isIp(view.getUint16(0)) ? bytes.subarray(20) : null;
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

function afterEtherType(view: DataView, bytes: Uint8Array, typeAt: number): Uint8Array | null {
	let at = typeAt;
	while (at + 2 <= bytes.length && VLAN_TAGS.includes(view.getUint16(at))) at += 4;
	return at + 2 <= bytes.length && isIp(view.getUint16(at)) ? bytes.subarray(at + 2) : null;
}

const isIp = (type: number): boolean => type === ETHER_TYPE.ipv4 || type === ETHER_TYPE.ipv6;
