import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { addressKey, clientAddress } from '../../../server/client-address.ts';

test.each([
	['192.0.2.7', '192.0.2.7'],
	['::ffff:192.0.2.7', '192.0.2.7'],
	['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
	['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
	['2001:db8::1', '2001:db8:0:0::/64'],
	['::1', '0:0:0:0::/64'],
	['fe80::1%eth0', 'fe80:0:0:0::/64'],
	['64:ff9b::192.0.2.7', '64:ff9b:0:0::/64'],
	['unknown', null],
	['192.0.2.7:80', null],
	['', null],
])('counts %s as %s', (address, key) => {
	expect(addressKey(address)).toBe(key);
});

function requestFrom(remoteAddress: string, forwarded?: string): IncomingMessage {
	const request = new IncomingMessage(Object.defineProperty(new Socket(), 'remoteAddress', { value: remoteAddress }));
	if (forwarded !== undefined) request.headers['x-forwarded-for'] = forwarded;
	return request;
}

test('believes X-Forwarded-For only where a proxy of ours writes it, and of that only the last entry', () => {
	expect(clientAddress(requestFrom('127.0.0.1', '192.0.2.7'), false)).toBe('127.0.0.1');
	expect(clientAddress(requestFrom('127.0.0.1', '192.0.2.7'), true)).toBe('192.0.2.7');
	expect(clientAddress(requestFrom('127.0.0.1', '198.51.100.1, 2001:db8::1'), true)).toBe('2001:db8:0:0::/64');
	expect(clientAddress(requestFrom('127.0.0.1', '192.0.2.7, nonsense'), true)).toBe('127.0.0.1');
	expect(clientAddress(requestFrom('127.0.0.1'), true)).toBe('127.0.0.1');
});
