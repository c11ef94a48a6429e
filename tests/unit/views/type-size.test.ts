import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = new URL('../../../src/', import.meta.url).pathname;
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const sheets = readdirSync(join(root, 'views'), { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.css'))
	.map((file) => join('views', file));

/** The least size of the views on a full screen, before zoom. */
const LEAST = 0.8125;

describe('type on a full screen', () => {
	it('is at least 16 px at 1024 × 768 and 20 px at 1920 × 1080', () => {
		const css = read('workbench/full-screen.css');
		expect(css).toContain(`--wl-least: ${LEAST}rem`);
		const [projector = 0, full = 0] = [...css.matchAll(/--wl-zoom: ([\d.]+);/g)].map(([, zoom]) => Number(zoom));
		expect(LEAST * 16 * projector).toBeGreaterThanOrEqual(16);
		expect(LEAST * 16 * full).toBeGreaterThanOrEqual(20);
	});

	it.each(sheets)('is nowhere smaller in %s', (file) => {
		const sizes = [...read(file).matchAll(/font-size: ([^;]+);/g)].map(([, size = '']) => size);
		const small = sizes.filter((size) => {
			if (size.startsWith('max(var(--wl-least, 0px),') || size === 'inherit') return false;
			const rem = /^([\d.]+)rem$/.exec(size);
			const px = /^([\d.]+)px$/.exec(size);
			return !(Number(rem?.[1]) >= LEAST || Number(px?.[1]) >= LEAST * 16);
		});
		expect(small).toEqual([]);
	});
});

describe('type in the bits of a frame, also on a phone', () => {
	const css = read('views/frame/bits.css');
	const leastOf = (rule: string): number => {
		const body = css.slice(css.lastIndexOf(`\n${rule} {`));
		return 16 * Number(/font-size: [^;]*clamp\(([\d.]+)rem/.exec(body)?.[1]);
	};

	it.each([
		['.wl-bits__field[data-span="1"] .wl-bits__label', 11],
		['.wl-bits__values', 11],
		['.wl-bits__hex', 11],
		['.wl-bits__value', 10],
		['.wl-bits__label', 10],
		['.wl-bits__ruler', 10],
	])('is in %s at least %d px', (rule, least) => expect(leastOf(rule)).toBeGreaterThanOrEqual(least));
});
