import type { IncomingMessage } from 'node:http';
import { isIPv4, isIPv6 } from 'node:net';
import { lastOf } from './origin.ts';

/**
 * @param trustProxy whether our own proxy writes `X-Forwarded-For`
 * @returns the client as limits count it: an IPv4 address, or the first half of an IPv6 address, because whoever has one of
 * those has all 2^64 that begin alike
 */
export function clientAddress(request: IncomingMessage, trustProxy: boolean): string {
	const forwarded = trustProxy ? addressKey(lastOf(request.headers['x-forwarded-for']) ?? '') : null;
	return forwarded ?? addressKey(request.socket.remoteAddress ?? '') ?? '';
}

/** @returns null when the text is no address */
export function addressKey(text: string): string | null {
	const address = text.replace(/%.*$/, '');
	if (isIPv4(address)) return address;
	if (!isIPv6(address)) return null;
	const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
	if (mapped?.[1] !== undefined) return mapped[1];
	const [head = '', tail] = address.toLowerCase().split('::');
	const before = groups(head);
	const after = groups(tail ?? '');
	const zeros = Array<string>(tail === undefined ? 0 : 8 - before.length - after.length).fill('0');
	const first = [...before, ...zeros, ...after].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''));
	return `${first.join(':')}::/64`;
}

/** An IPv4 address at the end stands for two groups. */
function groups(text: string): string[] {
	if (text === '') return [];
	return text.split(':').flatMap((group) => (group.includes('.') ? ['v4', 'v4'] : [group]));
}
