import type { IncomingMessage } from 'node:http';
import { isIPv4, isIPv6 } from 'node:net';
import { lastOf } from '../http/origin.ts';

/**
 * @param trustProxy whether our own proxy writes `X-Forwarded-For`
 * @returns the client as limits count it, as in `addressKey`
 */
export function clientAddress(request: IncomingMessage, trustProxy: boolean): string {
	const forwarded = trustProxy ? addressKey(lastOf(request.headers['x-forwarded-for']) ?? '') : null;
	return forwarded ?? addressKey(request.socket.remoteAddress ?? '') ?? '';
}

/**
 * @param text an address; some proxies write its port behind it
 * @returns an IPv4 address, also where it is written inside of an IPv6 address, or the first 56 bits of an IPv6 address:
 * what a provider gives to a household (RFC 6177), so whoever has one of those has all that begin alike; null when the text
 * is no address
 */
export function addressKey(text: string): string | null {
	if (isIPv4(text)) return text;
	const address = withoutPort(text).replace(/%.*$/, '');
	if (isIPv4(address)) return address;
	if (!isIPv6(address)) return null;
	const groups = groupsOf(address);
	const inside = ipv4Inside(groups);
	return inside ?? `${hex([...groups.slice(0, 3), (groups[3] ?? 0) & 0xff00])}::/56`;
}

/** @returns the network that an address is in: 256 neighbours, or what a provider gives to a company */
export function networkKey(key: string): string {
	if (isIPv4(key)) return `${key.slice(0, key.lastIndexOf('.'))}.0/24`;
	return `${key.split(':').slice(0, 3).join(':')}::/48`;
}

function withoutPort(text: string): string {
	const [, bracketed] = /^\[([^\]]*)\](?::\d+)?$/.exec(text) ?? [];
	if (bracketed !== undefined) return bracketed;
	return /^[\d.]+:\d+$/.test(text) ? text.slice(0, text.indexOf(':')) : text;
}

/** @param address an IPv6 address in any spelling; the URL parser knows them all and has one of its own for each */
function groupsOf(address: string): number[] {
	const { hostname } = new URL(`http://[${address}]`);
	const [head = '', tail = ''] = hostname.slice(1, -1).split('::');
	const numbers = (part: string) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)));
	const [before, after] = [numbers(head), numbers(tail)];
	return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}

/** Before the last 32 bits: IPv4-mapped (RFC 4291 §2.5.5.2), IPv4-translated (RFC 2765) and NAT64 (RFC 6052). */
const IPV4_BEHIND: readonly string[] = ['0:0:0:0:0:ffff', '0:0:0:0:ffff:0', '64:ff9b:0:0:0:0'];

function ipv4Inside(groups: readonly number[]): string | null {
	// 6to4 (RFC 3056): the address of who runs it stands behind the first group.
	const at = groups[0] === 0x2002 ? 1 : IPV4_BEHIND.includes(hex(groups.slice(0, 6))) ? 6 : null;
	if (at === null) return null;
	return groups
		.slice(at, at + 2)
		.flatMap((group) => [group >> 8, group & 0xff])
		.join('.');
}

const hex = (groups: readonly number[]): string => groups.map((group) => group.toString(16)).join(':');
