import { expect, test } from 'vitest';
import { labUrl } from '../../../src/sandbox/worker/lab-url.ts';

const SERVER = 'ws://192.168.1.20:4321';

test.each([
	['ws://localhost:4321/echo', 'ws://192.168.1.20:4321/echo?tap=T.1', 'ws://192.168.1.20:4321/echo'],
	['ws://192.168.1.20:4321/echo', 'ws://192.168.1.20:4321/echo?tap=T.1', 'ws://192.168.1.20:4321/echo'],
	['http://localhost:4321/echo?a=b', 'ws://192.168.1.20:4321/echo?a=b&tap=T.1', 'ws://192.168.1.20:4321/echo?a=b'],
	[
		'/close?code=4001&reason=é',
		'ws://192.168.1.20:4321/close?code=4001&reason=%C3%A9&tap=T.1',
		'ws://192.168.1.20:4321/close?code=4001&reason=%C3%A9',
	],
	['ws://example.com/echo', 'ws://example.com/echo', 'ws://example.com/echo'],
	['wss://192.168.1.20:4321/echo', 'wss://192.168.1.20:4321/echo', 'wss://192.168.1.20:4321/echo'],
])('%s goes to %s and shows as %s', (url, wire, shown) => {
	expect(labUrl(url, SERVER, 'T.1')).toEqual({ wire, shown });
});

test('means the lab server of a page that came by https', () => {
	expect(labUrl('ws://localhost:4321/echo', 'wss://lab.example', 'T.1')).toEqual({
		wire: 'wss://lab.example/echo?tap=T.1',
		shown: 'wss://lab.example/echo',
	});
});

test('adds nothing without a tap', () => {
	expect(labUrl('ws://localhost:4321/echo', SERVER, null)?.wire).toBe('ws://192.168.1.20:4321/echo');
});

test.each(['ftp://localhost:4321/', 'ws://localhost:4321/echo#part', 'mailto:a@b'])(
	'leaves %s for the browser to refuse',
	(url) => {
		expect(labUrl(url, SERVER, 'T.1')).toEqual({ wire: url, shown: url });
	},
);

test('knows what is no URL at all', () => {
	expect(labUrl('ws://', SERVER, 'T.1')).toBeNull();
});
