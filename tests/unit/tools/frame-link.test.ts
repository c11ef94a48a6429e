import { describe, expect, it } from 'vitest';
import { MAX_LINK_CHARACTERS, MAX_LINKED_BYTES } from '../../../src/formats/link/bytes-link.ts';
import { readFrameLink, writeFrameLink } from '../../../src/formats/link/frame-link.ts';

const HELLO = Uint8Array.of(0x81, 0x05, 0x48, 0x65, 0x6c, 0x6c, 0x6f);
const plain = { sender: 'mask', deflate: false, edit: false } as const;

it('shows few bytes as they are', async () => {
	expect(await writeFrameLink({ bytes: HELLO, ...plain })).toBe('#bytes=810548656c6c6f');
	expect(await writeFrameLink({ bytes: HELLO, sender: 'client', deflate: true, edit: true })).toBe(
		'#bytes=810548656c6c6f&from=client&deflate&edit',
	);
});

/** Bytes that can't be compressed. */
const noise = (length: number): Uint8Array => {
	let state = 6455;
	return Uint8Array.from({ length }, () => {
		state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
		return state >>> 24;
	});
};

it.each([
	['a few', HELLO],
	['129 bytes that can’t be compressed', noise(129)],
	['64 KiB of zeros', new Uint8Array(65_536)],
])('reads back what it writes: %s', async (_name, bytes) => {
	const written = await writeFrameLink({ bytes, sender: 'server', deflate: true, edit: false });
	expect(await readFrameLink(written ?? '')).toEqual({ bytes, sender: 'server', deflate: true, edit: false });
});

it('writes no link for more than one can carry', async () => {
	expect(await writeFrameLink({ bytes: noise(32 * 1024), ...plain })).toBeNull();
	expect(await writeFrameLink({ bytes: new Uint8Array(MAX_LINKED_BYTES + 1), ...plain })).toBeNull();
});

it('takes an address without bytes for none', async () => {
	expect(await readFrameLink('')).toBeNull();
	expect(await readFrameLink('#lab=frames/one')).toBeNull();
});

describe('says that a link is broken:', () => {
	it.each([
		['no bytes', '#bytes='],
		['half a byte', '#bytes=81053'],
		['not hex', '#bytes=81zz'],
		['a sender that is none', '#bytes=8100&from=me'],
		['Base64 that is cut off', '#bytes=b.gQVIZWxsb'],
		['characters that are not Base64', '#bytes=b.gQ*='],
		['compressed bytes that are cut off', '#bytes=z.S0'],
		['bytes that are not compressed', '#bytes=z.gQVIZWxsbw'],
		['more characters than a link has', `#bytes=${'81'.repeat(MAX_LINK_CHARACTERS)}`],
	])('%s', async (_name, hash) => {
		expect(await readFrameLink(hash)).toBe('broken');
	});

	it('a few bytes that inflate to more than is read', async () => {
		const { deflateRawSync } = await import('node:zlib');
		const bomb = deflateRawSync(new Uint8Array(16 * 1024 * 1024)).toString('base64url');
		expect(bomb.length).toBeLessThan(MAX_LINK_CHARACTERS);
		expect(await readFrameLink(`#bytes=z.${bomb}`)).toBe('broken');
	});
});
