import { describe, expect, it } from 'vitest';
import type { Direction } from '../../../src/trace/events.ts';
import { previewOf } from '../../../src/views/frame/payload-preview.ts';
import { connectionOf } from './traces.ts';

const hex = (text: string): Uint8Array => Uint8Array.from(text.split(' '), (byte) => Number.parseInt(byte, 16));

/** The preview of the last frame in some bytes after the handshake. */
function preview(direction: Direction, bytes: string, limit?: number, extensions?: string) {
	const connection = connectionOf(direction, hex(bytes), extensions);
	const wire = connection.frames.at(-1);
	if (wire === undefined) throw new Error('no frame');
	return previewOf(wire, connection, limit);
}

describe('a payload in a line', () => {
	it('shows text as text', () => {
		expect(preview('in', '81 05 48 65 6c 6c 6f')).toEqual({
			kind: 'text',
			text: 'Hello',
			cut: false,
			compressed: false,
		});
	});

	it('shows the payload of a masked frame as it was before masking', () => {
		expect(preview('out', '81 85 37 fa 21 3d 7f 9f 4d 51 58').text).toBe('Hello');
	});

	it('shows binary data as hex digits', () => {
		expect(preview('in', '82 03 00 ff 10')).toEqual({ kind: 'bytes', text: '00 ff 10', cut: false, compressed: false });
	});

	it('shows a continuation of a text message as text', () => {
		expect(preview('in', '01 02 48 65 80 03 6c 6c 6f')).toEqual({
			kind: 'text',
			text: 'llo',
			cut: false,
			compressed: false,
		});
	});

	it('leaves out a character that is split over two fragments', () => {
		// "a€b" is 61 e2 82 ac 62.
		expect(preview('in', '01 03 61 e2 82').text).toBe('a');
		expect(preview('in', '01 03 61 e2 82 80 02 ac 62').text).toBe('b');
	});

	it('shows the code and the reason of a close frame', () => {
		expect(preview('in', '88 05 03 e8 62 79 65')).toEqual({
			kind: 'close',
			text: '1000 bye',
			cut: false,
			compressed: false,
		});
	});

	it('shows 1005 for a close frame without a code', () => {
		expect(preview('in', '88 00').text).toBe('1005');
	});

	it('keeps control characters on the line', () => {
		expect(preview('in', '81 03 61 0a 62').text).toBe('a␊b');
	});

	it('cuts at the limit, and leaves out the character that the limit falls into', () => {
		// "a€" is 61 e2 82 ac.
		expect(preview('in', '81 04 61 e2 82 ac', 3)).toEqual({ kind: 'text', text: 'a', cut: true, compressed: false });
	});

	it('shows what a compressed message says, and that it was compressed', () => {
		// "Hello" under permessage-deflate (RFC 7692 §7.2.3.1).
		expect(preview('in', 'c1 07 f2 48 cd c9 c9 07 00', undefined, 'permessage-deflate')).toEqual({
			kind: 'text',
			text: 'Hello',
			cut: false,
			compressed: true,
		});
	});

	it('shows what a second message says that refers to the first (RFC 7692 §7.2.3.2)', () => {
		const bytes = 'c1 07 f2 48 cd c9 c9 07 00 c1 05 f2 00 11 00 00';
		expect(preview('in', bytes, undefined, 'permessage-deflate').text).toBe('Hello');
	});

	it('cuts inflated text at the limit', () => {
		expect(preview('in', 'c1 07 f2 48 cd c9 c9 07 00', 4, 'permessage-deflate')).toMatchObject({
			text: 'Hell',
			cut: true,
		});
	});

	it('shows compressed bytes as they are where they cannot be inflated', () => {
		expect(preview('in', 'c1 02 07 00', undefined, 'permessage-deflate')).toEqual({
			kind: 'compressed',
			text: '07 00',
			cut: false,
			compressed: true,
		});
	});

	it('shows a later fragment of a compressed message as it is', () => {
		const bytes = '41 03 f2 48 cd 80 04 c9 c9 07 00';
		expect(preview('in', bytes, undefined, 'permessage-deflate')).toMatchObject({
			kind: 'compressed',
			text: 'c9 c9 07 00',
		});
	});

	it('has nothing to show for an empty payload', () => {
		expect(preview('in', '89 00')).toEqual({ kind: 'empty', text: '', cut: false, compressed: false });
	});
});
