import { createSignal } from 'solid-js';
import { expect, onTestFinished, test, vi } from 'vitest';
import { serverOriginOf } from '../../../src/trace/canonical-address.ts';
import { createLink } from '../../../src/workbench/share/create-link.ts';
import { inRoot } from '../reactive.ts';

async function linkOn(address: string) {
	const { protocol, host, hostname, origin, pathname } = new URL(address);
	vi.stubGlobal('location', { protocol, host, hostname, origin, pathname });
	onTestFinished(() => {
		vi.unstubAllGlobals();
	});
	const link = inRoot(() =>
		createLink(
			() => 'code',
			async (carried) => `#share=1.${carried}`,
		),
	);
	await vi.waitFor(() => expect(link.href()).not.toBeNull());
	return link;
}

test('a link from a page of a site leads to that page there', async () => {
	const link = await linkOn('https://lab.example/lab/playground/');
	expect(link.href()).toBe('https://lab.example/lab/playground/#share=1.code');
	expect(link.here()).toBe(false);
	expect(serverOriginOf(new URL(link.origin()))).toBe('wss://lab.example');
});

test('there is no link while it is made anew: what is copied is what is there, not what was', async () => {
	vi.stubGlobal('location', new URL('https://lab.example/'));
	onTestFinished(() => {
		vi.unstubAllGlobals();
	});
	const made: (() => void)[] = [];
	const [carried, setCarried] = createSignal('bye');
	const link = inRoot(() =>
		createLink(carried, async (text) => {
			await new Promise<void>((resolve) => made.push(resolve));
			return `#${text}`;
		}),
	);
	expect([link.href(), link.length()]).toEqual([null, 0]);
	made[0]?.();
	await vi.waitFor(() => expect(link.href()).toBe('https://lab.example/#bye'));
	setCarried('hello');
	expect([link.href(), link.length()]).toEqual([null, 'https://lab.example/#bye'.length]);
	made[1]?.();
	await vi.waitFor(() => expect(link.href()).toBe('https://lab.example/#hello'));
	expect(link.length()).toBe('https://lab.example/#hello'.length);
});

test('a link from a page that is a file leads to the file, on this machine alone; programs look for the server where the lessons have it', async () => {
	expect(new URL('file:///tmp/playground.html').origin).toBe('null');
	vi.stubGlobal('document', { documentElement: { dataset: { labServer: 'none' } } });
	const link = await linkOn('file:///tmp/playground.html');
	expect(link.href()).toBe('file:///tmp/playground.html#share=1.code');
	await vi.waitFor(() => expect(link.here()).toBe(true));
	expect(serverOriginOf(new URL(link.origin()))).toBe('ws://localhost:4321');
});
