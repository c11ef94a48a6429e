import { ipInEthernet, ipInPpp, ipOfType } from './link-layer.ts';

const PROTOCOL = { ipv4: 4, udp: 17, ipv6: 41, gre: 47, esp: 50, ah: 51, l2tp: 115 } as const;
/** Ethernet frames as they are (RFC 1701), and behind a header of ERSPAN, version II. */
const GRE_TYPE = { ethernet: 0x6558, erspan: 0x88be, ppp: 0x880b } as const;
/** The ports on which tunnels over UDP wait, as IANA gave them and as Linux had them before. */
const PORT = { geneve: 6081, gtp: 2152, vxlan: 4789, vxlanOfLinux: 8472 } as const;

/** An IP packet in another one; the name of a tunnel that can't be looked into; null where there is neither. */
export type Tunnel = { readonly packet: Uint8Array } | { readonly name: string } | null;

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
