import { describe, expect, it } from 'vitest';
import { serverOriginOf, toCanonical, toShown } from '../../../src/trace/canonical-address.ts';
import fc from '../fixed-seed.ts';

describe('the address of the lab server in code', () => {
	it('is wss on an https page and ws otherwise', () => {
		expect(serverOriginOf({ protocol: 'https:', host: 'lab.example' })).toBe('wss://lab.example');
		expect(serverOriginOf({ protocol: 'http:', host: '192.168.1.20:4321' })).toBe('ws://192.168.1.20:4321');
	});

	it('is shown as the page’s own host wherever it stands', () => {
		expect(toShown("a('ws://localhost:4321/echo'); b('ws://localhost:4321')", 'wss://lab.example')).toBe(
			"a('wss://lab.example/echo'); b('wss://lab.example')",
		);
	});

	it('is shown by itself, too, and with the schemes of HTTP', () => {
		expect(toShown("'localhost:4321/echo' http://localhost:4321/ Host: localhost:4321", 'ws://10.0.0.7:8080')).toBe(
			"'10.0.0.7:8080/echo' http://10.0.0.7:8080/ Host: 10.0.0.7:8080",
		);
		expect(toShown('my.localhost:4321 a@localhost:4321', 'ws://10.0.0.7:8080')).toBe(
			'my.localhost:4321 a@localhost:4321',
		);
	});

	it('is left alone where a longer port or host merely begins like it', () => {
		const other = 'ws://localhost:43210 ws://localhost:4321.example ws://localhost:4321-x';
		expect(toShown(other, 'wss://lab.example')).toBe(other);
		const others = 'wss://lab.example.org wss://lab.example:8443 wss://lab.examples';
		expect(toCanonical(others, 'wss://lab.example')).toBe(others);
	});

	it('may end a sentence', () => {
		expect(toCanonical('// at wss://lab.example. Next', 'wss://lab.example')).toBe('// at ws://localhost:4321. Next');
	});

	it('comes back as it was stored, whatever the code', () => {
		const part = fc.constantFrom(
			'ws://localhost:4321',
			'http://localhost:4321',
			'localhost:4321',
			'/echo',
			"'",
			' ',
			'.',
			':',
			'1',
			'a',
			'\n',
		);
		fc.assert(
			fc.property(fc.array(part), (parts) => {
				const code = parts.join('');
				expect(toCanonical(toShown(code, 'ws://10.0.0.7:8080'), 'ws://10.0.0.7:8080')).toBe(code);
			}),
		);
	});
});
