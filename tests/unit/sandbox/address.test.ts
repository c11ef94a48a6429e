import { describe, expect, test } from 'vitest';
import { type Address, addressOf, httpAddressOf } from '../../../src/sandbox/worker/address.ts';

const PATHS = ['/echo', '/close'];
const at = (serverOrigin: string, tap: string | null = 'T.1') => ({ serverOrigin, tap, paths: PATHS });
const LAN = at('ws://192.168.1.20:4321');
const LOCAL = at('ws://localhost:4321');
const HTTPS = at('wss://lab.example');

test.each([
	['ws://localhost:4321/echo', 'ws://192.168.1.20:4321/echo?tap=T.1', 'ws://192.168.1.20:4321/echo'],
	['ws://192.168.1.20:4321/echo', 'ws://192.168.1.20:4321/echo?tap=T.1', 'ws://192.168.1.20:4321/echo'],
	['http://localhost:4321/echo?a=b', 'ws://192.168.1.20:4321/echo?a=b&tap=T.1', 'ws://192.168.1.20:4321/echo?a=b'],
	['/echo?', 'ws://192.168.1.20:4321/echo?tap=T.1', 'ws://192.168.1.20:4321/echo?'],
	[
		'/close?code=4001&reason=é',
		'ws://192.168.1.20:4321/close?code=4001&reason=%C3%A9&tap=T.1',
		'ws://192.168.1.20:4321/close?code=4001&reason=%C3%A9',
	],
	[
		'ws://me:secret@localhost:4321/echo',
		'ws://me:secret@192.168.1.20:4321/echo?tap=T.1',
		'ws://me:secret@192.168.1.20:4321/echo',
	],
])('%s goes to %s and shows as %s', (url, wire, shown) => {
	expect(addressOf(url, LAN)).toEqual({ wire, shown, refused: null, instead: '', unknownPath: null });
});

test('means the lab server of a page that came by https', () => {
	expect(addressOf('ws://localhost:4321/echo', HTTPS)).toMatchObject({
		wire: 'wss://lab.example/echo?tap=T.1',
		shown: 'wss://lab.example/echo',
	});
});

test('adds nothing without a tap', () => {
	expect(addressOf('ws://localhost:4321/echo', at('ws://h:1', null))?.wire).toBe('ws://h:1/echo');
});

test.each(['/echo?tap=mine&a=b', '/echo?t%61p=mine', '/echo?a=b&tap='])(
	'puts the tap behind what the code has written, since the server goes by the last: %s',
	(address) => {
		expect(addressOf(address, LAN)?.wire).toBe(`ws://192.168.1.20:4321${address}&tap=T.1`);
	},
);

describe('an address that a lab does not reach', () => {
	test('goes where nothing is sent', () => {
		expect(addressOf('ws://example.com/', LAN)?.wire).toBe('ws://192.168.1.20:1/not-reached');
	});

	const refusal = (url: string, context: typeof LAN): Partial<Address> | null => {
		const address = addressOf(url, context);
		return address && { refused: address.refused, shown: address.shown, instead: address.instead };
	};

	test.each([
		['ws://127.0.0.1:4321/echo?a=b', LOCAL, 'loopback', 'ws://localhost:4321/echo?a=b'],
		['ws://[::1]:4321/echo', LOCAL, 'loopback', 'ws://localhost:4321/echo'],
		['ws://localhost:8080/close', LOCAL, 'port', 'ws://localhost:4321/close'],
		['ws://127.0.0.1:8080/chat', LOCAL, 'port', 'ws://localhost:4321/echo'],
		['ws://192.168.1.20/echo', LAN, 'port', 'ws://192.168.1.20:4321/echo'],
		['ws://127.0.0.1:4321/CLOSE%20?code=1001', LOCAL, 'loopback', 'ws://localhost:4321/close?code=1001'],
		['wss://localhost:4321/echo', LOCAL, 'scheme', 'ws://localhost:4321/echo'],
		['wss://localhost:4321/echo', LAN, 'scheme', 'ws://192.168.1.20:4321/echo'],
		['ws://lab.example/echo', HTTPS, 'scheme', 'wss://lab.example/echo'],
		['ws://localhost:8080/echo', LAN, 'host', 'ws://192.168.1.20:4321/echo'],
		['wss://example.com/chat', LOCAL, 'host', 'ws://localhost:4321/echo'],
		['/tap?id=1', LOCAL, 'tap', 'ws://localhost:4321/echo'],
	] as const)('%s', (url, context, refused, instead) => {
		const { href } = new URL(url, context.serverOrigin);
		expect(refusal(url, context)).toEqual({ refused, shown: href, instead });
	});
});

test('lets an unknown path of the lab server through, and names it', () => {
	expect(addressOf('/ech?a=b', LAN)).toEqual({
		wire: 'ws://192.168.1.20:4321/ech?a=b&tap=T.1',
		shown: 'ws://192.168.1.20:4321/ech?a=b',
		refused: null,
		instead: '',
		unknownPath: '/ech',
	});
});

test.each(['ftp://localhost:4321/', 'ws://localhost:4321/echo#part', 'mailto:a@b'])(
	'leaves %s for the browser to refuse',
	(url) => {
		expect(addressOf(url, LAN)).toMatchObject({ wire: url, shown: url, refused: null });
	},
);

test('knows what is no URL at all', () => {
	expect(addressOf('ws://', LAN)).toBeNull();
});

const HTTP_PATHS = ['/updates/poll'];

test.each([
	['http://localhost:4321/updates/poll?after=3', LAN, 'http://192.168.1.20:4321/updates/poll?after=3&tap=T.1'],
	['/updates/poll', LAN, 'http://192.168.1.20:4321/updates/poll?tap=T.1'],
	['https://lab.example/updates/poll', HTTPS, 'https://lab.example/updates/poll?tap=T.1'],
])('finds the address of a plain request: %s', (url, context, wire) => {
	expect(httpAddressOf(url, context, HTTP_PATHS)).toBe(wire);
});

test.each([
	'/echo',
	'/updates/poll/',
	'/updates/poll#part',
	'/tap',
	'https://localhost:4321/updates/poll',
	'http://example.com/updates/poll',
	'ftp://localhost:4321/updates/poll',
	'data:text/plain,1',
	'http://',
])('has none for a plain request to %s', (url) => {
	expect(httpAddressOf(url, LAN, HTTP_PATHS)).toBeNull();
});
