import { expect, test } from 'vitest';
import { previewPicture } from '../../../build/preview-pictures.ts';
import { handshake } from '../views/traces.ts';

test('a picture has a bar for each bit of the frame that carries the word, and a row for each half of the handshake', () => {
	const svg = previewPicture('Hello', handshake());
	// 11 bytes of a masked frame, the ground, and the ground of two rows.
	expect(svg.match(/<rect/g)).toHaveLength(11 * 8 + 1 + 2);
	expect(svg.match(/<path/g)).toHaveLength(2);
});

test('no letter is drawn: whoever builds the site needs no font', () => {
	expect(previewPicture('握手', handshake())).not.toMatch(/<text|font/);
});

test('nothing but the frame is drawn where nothing was recorded', () => {
	expect(previewPicture('a', [])).not.toContain('<path');
});
