import { expect, test } from 'vitest';
import { askedAddress, parseAddress, pathOf } from '../../../src/exercises/asked-address.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import { bytes, construct, opening, REQUEST } from '../trace/wire.ts';

test.each([
	['ws://localhost:4321/chat/hall?name=Bo&cut=3', '/chat/hall', { name: 'Bo', cut: '3' }],
	['wss://lab.example:8443/echo', '/echo', {}],
	['ws://localhost:4321', '/', {}],
	['ws://localhost:4321?last=5', '/', { last: '5' }],
	['ws://localhost:4321/subprotocol?supported=chat.v2%2Cchat.v1', '/subprotocol', { supported: 'chat.v2,chat.v1' }],
	['ws://localhost:4321/echo?name=50%', '/echo', { name: '50%' }],
	['/updates?count=3', '/updates', { count: '3' }],
	['//other/echo', '//other/echo', {}],
	['/to/ws://x/y?server=1', '/to/ws://x/y', { server: '1' }],
	['echo?a=1#b', '/echo', { a: '1' }],
	['ws://[/echo', '/', {}],
	['', '/', {}],
])('%s asks for the path %s with %j', (address, path, parameters) => {
	const parsed = parseAddress(address);
	expect([parsed.path, Object.fromEntries(parsed.parameters)]).toEqual([path, parameters]);
});

test('the address is that of the code, and that of the request where no code is known', () => {
	const named = TraceModel.of([construct(1, 1, 'ws://localhost:4321/chat?name=Bo'), ...opening(1)]).connection(1);
	expect(named && [pathOf(named), askedAddress(named).parameters.get('name')]).toEqual(['/chat', 'Bo']);
	const captured = TraceModel.of([bytes('out', REQUEST)]).connection(1);
	expect(captured && pathOf(captured)).toBe('/echo');
});
