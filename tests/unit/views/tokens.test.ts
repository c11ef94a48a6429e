import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrast, distance, VISIONS } from './colour.ts';

const SOURCE = new URL('../../../src/', import.meta.url).pathname;
const css = readFileSync(join(SOURCE, 'styles/tokens.css'), 'utf8');
const [light = '', dark = ''] = css.split('@media not print');
const themes = { light: tokensIn(light), dark: tokensIn(dark) };

function tokensIn(text: string): ReadonlyMap<string, string> {
	return new Map([...text.matchAll(/--wl-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]));
}

const MEANINGS = ['out', 'in', 'handshake', 'control', 'violation'];
const FIELDS = ['fin', 'rsv', 'opcode', 'mask', 'length', 'extended-length', 'masking-key', 'payload'];

/** Fields that stand side by side in some frame. */
const NEIGHBOURS = [
	['fin', 'rsv'],
	['rsv', 'opcode'],
	['opcode', 'mask'],
	['mask', 'length'],
	['length', 'extended-length'],
	['length', 'masking-key'],
	['length', 'payload'],
	['extended-length', 'masking-key'],
	['extended-length', 'payload'],
	['masking-key', 'payload'],
] as const;

describe.each(Object.entries(themes))('the %s theme', (_, tokens) => {
	const colour = (name: string): string => {
		const hex = tokens.get(name);
		if (hex === undefined) throw new Error(`tokens.css has no --wl-${name}`);
		return hex;
	};
	const hues = [...MEANINGS, 'accent', ...FIELDS.map((field) => `field-${field}`)];

	it.each(hues)('has %s readable on both surfaces and on its own background', (hue) => {
		for (const surface of ['surface', 'surface-raised', `${hue}-bg`]) {
			expect(contrast(colour(hue), colour(surface)), surface).toBeGreaterThanOrEqual(4.5);
		}
	});

	it.each(hues)('has a surface-coloured text readable on a field lit in %s', (hue) => {
		expect(contrast(colour('surface'), colour(hue))).toBeGreaterThanOrEqual(4.5);
	});

	it('has plain and dim text readable on every background', () => {
		for (const surface of ['surface', 'surface-raised', ...hues.map((hue) => `${hue}-bg`)]) {
			expect(contrast(colour('text'), colour(surface)), surface).toBeGreaterThanOrEqual(7);
			expect(contrast(colour('text-dim'), colour(surface)), surface).toBeGreaterThanOrEqual(4.5);
		}
	});

	it.each(Object.entries(VISIONS))('tells the five meanings apart under %s', (_name, vision) => {
		MEANINGS.forEach((one, index) => {
			for (const other of MEANINGS.slice(index + 1)) {
				expect(distance(colour(one), colour(other), vision), `${one} and ${other}`).toBeGreaterThan(9);
			}
		});
	});

	it.each(Object.entries(VISIONS))('tells neighbouring fields of a frame apart under %s', (_name, vision) => {
		for (const [one, other] of NEIGHBOURS) {
			const apart = distance(colour(`field-${one}`), colour(`field-${other}`), vision);
			expect(apart, `${one} and ${other}`).toBeGreaterThan(7);
		}
	});
});

it('defines the same tokens in both themes', () => {
	expect([...themes.dark.keys()].sort()).toEqual([...themes.light.keys()].sort());
});

it('without a script a page is dark where the system is, in each sheet that has colours for it', () => {
	// A full screen needs a script.
	const sheets = globSync('**/*.css', { cwd: SOURCE }).filter((file) => file !== 'workbench/full-screen.css');
	const themed = sheets.filter((file) =>
		readFileSync(SOURCE + file, 'utf8').includes(':root:not([data-theme="light"])'),
	);
	const asked = '@media (scripting: enabled) or (prefers-color-scheme: dark) {';
	const unasked = themed.filter((file) => {
		const [before = '', ...behind] = readFileSync(SOURCE + file, 'utf8').split(asked);
		return before.includes(':root:not([data-theme="light"])') || behind.length === 0;
	});
	expect(themed.length).toBeGreaterThan(2);
	expect(unasked).toEqual([]);
});

/** Dim text that lets so much of its background through is still readable in both themes. */
const LEAST_OPACITY = 0.85;

/** Drawings without text, and what is faded because it can't come about any more. */
const NO_TEXT = ['.wl-bars__bits i', '.wl-halves__gone'];

it('makes no text dimmer than dim text: what lets its background through is disabled, a drawing or in motion', () => {
	const faded = globSync('**/*.css', { cwd: SOURCE })
		.flatMap((file) => [
			...readFileSync(join(SOURCE, file), 'utf8').matchAll(/([^{};]+)\{[^{}]*\bopacity: (0?\.\d+);/g),
		])
		.filter(([, , opacity]) => Number(opacity) < LEAST_OPACITY)
		.map(([, selector = '']) => selector.replace(/\/\*.*?\*\//gs, '').trim())
		.filter((selector) => !/:disabled$|^(from|to|\d+%|@starting-style)$/.test(selector) && !NO_TEXT.includes(selector));
	expect(faded).toEqual([]);
	for (const { 'text-dim': dim, surface } of [themes.light, themes.dark].map((tokens) => Object.fromEntries(tokens))) {
		expect(contrast(mixed(dim ?? '', surface ?? '', LEAST_OPACITY), surface ?? '')).toBeGreaterThanOrEqual(4.5);
	}
});

/** @returns what is seen of a colour that covers `share` of another one */
function mixed(colour: string, below: string, share: number): string {
	const parts = [1, 3, 5].map((at) => {
		const [over, under] = [colour, below].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
		return Math.round((over ?? 0) * share + (under ?? 0) * (1 - share));
	});
	return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
