import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { CURRICULUM } from '../content/curriculum.ts';
import { importTrace } from '../src/formats/import-trace.ts';
import { encodeFrame } from '../src/protocol/frame-encoder.ts';
import { OPCODE } from '../src/protocol/opcodes.ts';
import { encodeUtf8 } from '../src/protocol/utf8.ts';
import type { TraceEvent } from '../src/trace/events.ts';
import { TraceModel } from '../src/trace/model.ts';
import { scoreOf } from '../src/views/figures/bit-score.layout.ts';

/** The lab whose run is on the picture of what is no lesson. */
const FIRST_LAB = 'creating-sockets/first-echo';

/**
 * Draws a picture for previews for each lesson, from the recorded run of its first lab, and one for all other pages:
 * `og/closing.png`, `og/site.png`.
 *
 * @param content the folder of pages and labs
 * @returns how many were drawn
 */
export async function drawPictures(dist: string, content: string): Promise<number> {
	await mkdir(join(dist, 'og'), { recursive: true });
	const jobs = [
		{ name: 'site', word: 'WebSocket', lab: FIRST_LAB },
		...CURRICULUM.flatMap(({ slug }) => {
			const lab = firstLab(content, slug);
			return lab === null ? [] : [{ name: slug, word: slug, lab }];
		}),
	];
	for (const { name, word, lab } of jobs) {
		const svg = previewPicture(word, recorded(content, lab));
		await sharp(Buffer.from(svg))
			.png({ palette: true, colours: 64 })
			.toFile(join(dist, 'og', `${name}.png`));
	}
	return jobs.length;
}

function firstLab(content: string, slug: string): string | null {
	const page = join(content, 'en/lessons', `${slug}.mdx`);
	if (!existsSync(page)) return null;
	return /<Lab name="([^"]+)"/.exec(readFileSync(page, 'utf8'))?.[1] ?? FIRST_LAB;
}

function recorded(content: string, lab: string): readonly TraceEvent[] {
	const file = join(content, 'labs', lab, 'recordings/starter.json');
	return existsSync(file) ? importTrace(readFileSync(file)).trace.events : [];
}

export const WIDTH = 1200;
export const HEIGHT = 630;
const MARGIN = 72;
const INNER = WIDTH - 2 * MARGIN;

/** The dark palette of the site: pictures stand among others on light pages and on dark ones. */
const TOKENS = readFileSync(fileURLToPath(new URL('../src/styles/tokens.css', import.meta.url)), 'utf8');
const DARK = TOKENS.slice(TOKENS.indexOf(':root:not([data-theme="light"])'));
const colour = (name: string): string => new RegExp(`--wl-${name}: (#[\\da-f]{6})`).exec(DARK)?.[1] ?? '#808080';

/** The key of the examples in RFC 6455 §5.7. */
const KEY = Uint8Array.of(0x37, 0xfa, 0x21, 0x3d);

interface Passage {
	readonly out: boolean;
	readonly bytes: Uint8Array;
	readonly hue: string;
}

/** Rows of the connection that fit. */
const ROWS = 7;
const ROW = 44;
/** Bytes of the widest row: what is longer is cut, at the scale at which a handshake fills the line. */
const MOST_BYTES = 264;

/**
 * The picture of a page for previews, without a letter: no font is needed to draw it. Above, the text frame that carries `word`, tall for 1;
 * below, a recorded connection, bit by bit, what the server sent from the right.
 *
 * @param word such as `closing`: its frame is as the page would send it
 * @param events of a recorded run; its first connection is drawn
 * @returns SVG
 */
export function previewPicture(word: string, events: readonly TraceEvent[]): string {
	const frame = encodeFrame({ opcode: OPCODE.text, payload: encodeUtf8(word), maskingKey: KEY });
	const rows = passagesOf(events)
		.slice(0, ROWS)
		.map((passage, index) => rowOf(passage, 264 + index * ROW));
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
		`<rect width="${WIDTH}" height="${HEIGHT}" fill="${colour('surface')}"/>`,
		bars(frame),
		...rows,
		'</svg>',
	].join('');
}

function bars(frame: Uint8Array): string {
	const gap = 8;
	const byte = Math.min(84, (INNER + gap) / frame.length - gap);
	const bit = byte / 8;
	return Array.from(frame, (value, at) => {
		const hue = colour(
			at === 0 ? 'field-opcode' : at === 1 ? 'field-length' : at < 6 ? 'field-masking-key' : 'field-payload',
		);
		return Array.from({ length: 8 }, (_, index) => {
			const one = ((value >> (7 - index)) & 1) === 1;
			const height = one ? 136 : 34;
			const x = MARGIN + at * (byte + gap) + index * bit;
			return `<rect x="${x.toFixed(1)}" y="${208 - height}" width="${(bit * 0.78).toFixed(1)}" height="${height}" rx="1.5" fill="${hue}"${one ? '' : ' opacity=".5"'}/>`;
		}).join('');
	}).join('');
}

function rowOf({ out, bytes, hue }: Passage, y: number): string {
	const shown = bytes.subarray(0, MOST_BYTES);
	const unit = INNER / MOST_BYTES;
	const x = out ? MARGIN : WIDTH - MARGIN - shown.length * unit;
	return [
		`<g transform="translate(${x.toFixed(1)} ${y}) scale(${unit.toFixed(3)} 3.5)">`,
		`<rect width="${shown.length}" height="8" fill="${colour('surface-raised')}"/>`,
		`<path d="${scoreOf(shown)}" stroke="${colour(hue)}" stroke-width=".8"/></g>`,
	].join('');
}

function passagesOf(events: readonly TraceEvent[]): readonly Passage[] {
	const [connection] = TraceModel.of(events).connections;
	if (connection === undefined) return [];
	const { request, response, frames } = connection;
	return [
		...(request === null ? [] : [{ out: true, bytes: request.bytes, hue: 'handshake' }]),
		...(response === null ? [] : [{ out: false, bytes: response.bytes, hue: 'handshake' }]),
		...frames.map(({ direction, frame }) => ({
			out: direction === 'out',
			bytes: frame.bytes,
			hue: frame.opcode >= 8 ? 'control' : direction,
		})),
	];
}
