import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { addressKey, clientAddress, networkKey } from '../../../server/guard/client-address.ts';

test.each([
	['192.0.2.7', '192.0.2.7'],
	['::ffff:192.0.2.7', '192.0.2.7'],
	['::ffff:0102:0304', '1.2.3.4'],
	['0:0:0:0:0:FFFF:102:304', '1.2.3.4'],
	['::ffff:0:192.0.2.7', '192.0.2.7'],
	['64:ff9b::192.0.2.7', '192.0.2.7'],
	['64:ff9b::c000:207', '192.0.2.7'],
	['2002:c000:207:1::1', '192.0.2.7'],
	['2001:db8:1:1234:3:4:5:6', '2001:db8:1:1200::/56'],
	['2001:0DB8:0001:12ff::9', '2001:db8:1:1200::/56'],
	['2001:db8::1', '2001:db8:0:0::/56'],
	['::1', '0:0:0:0::/56'],
	['::192.0.2.7', '0:0:0:0::/56'],
	['fe80::1%eth0', 'fe80:0:0:0::/56'],
	['192.0.2.7:80', '192.0.2.7'],
	['[2001:db8::1]:443', '2001:db8:0:0::/56'],
	['[2001:db8::1]', '2001:db8:0:0::/56'],
	['2001:db8::1:443', '2001:db8:0:0::/56'],
	['unknown', null],
	['_hidden', null],
	['[192.0.2.7', null],
	['', null],
])('counts %s as %s', (address, key) => {
	expect(addressKey(address)).toBe(key);
});

test.each([
	['192.0.2.7', '192.0.2.0/24'],
	['2001:db8:1:1200::/56', '2001:db8:1::/48'],
])('counts %s to the network %s', (key, network) => {
	expect(networkKey(key)).toBe(network);
});

function requestFrom(remoteAddress: string, forwarded?: string): IncomingMessage {
	const request = new IncomingMessage(Object.defineProperty(new Socket(), 'remoteAddress', { value: remoteAddress }));
	if (forwarded !== undefined) request.headers['x-forwarded-for'] = forwarded;
	return request;
}

test('believes X-Forwarded-For only where a proxy of ours writes it, and of that only the last entry', () => {
	expect(clientAddress(requestFrom('127.0.0.1', '192.0.2.7'), false)).toBe('127.0.0.1');
	expect(clientAddress(requestFrom('127.0.0.1', '192.0.2.7'), true)).toBe('192.0.2.7');
	expect(clientAddress(requestFrom('127.0.0.1', '198.51.100.1, 2001:db8::1'), true)).toBe('2001:db8:0:0::/56');
	expect(clientAddress(requestFrom('127.0.0.1', '192.0.2.7, nonsense'), true)).toBe('127.0.0.1');
	expect(clientAddress(requestFrom('127.0.0.1'), true)).toBe('127.0.0.1');
});
