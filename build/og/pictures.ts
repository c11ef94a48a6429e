import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { CURRICULUM } from '../../content/curriculum.ts';
import { importTrace } from '../../src/formats/import-trace.ts';
import type { TraceEvent } from '../../src/trace/events.ts';
import { previewPicture } from './picture.ts';

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
