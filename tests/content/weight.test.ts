import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { labIds, runsOf } from '../../scripts/recorder/labs.ts';
import { loadTrace } from '../../src/trace/json.ts';
import { packRecording } from '../../src/workbench/recording.ts';

const DIST = join(import.meta.dirname, '../../dist');

/** On the wire, before anyone interacts: the page, its styles, its scripts and all that they import. */
const PAGE_BYTES = 120 * 1024;
/** Of one recorded run as a page carries it, before compression. */
const RECORDING_CHARACTERS = 64 * 1024;

const pages = existsSync(DIST)
	? readdirSync(DIST, { recursive: true, encoding: 'utf8' })
			.map((file) => file.replaceAll('\\', '/'))
			.filter((file) => file.endsWith('.html') && file !== 'sandbox/index.html')
			.sort()
	: [];

/** As the server sends it: compressed where there is a compressed copy. */
const sizeOf = (path: string) => statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size;

/** A script and all that it imports before it runs. */
function scripts(path: string, found = new Set<string>()): Set<string> {
	if (found.has(path)) return found;
	found.add(path);
	const text = readFileSync(path, 'utf8');
	for (const [, name = ''] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
		scripts(join(path, '..', name), found);
	return found;
}

function weigh(page: string): { readonly bytes: number; readonly files: readonly string[] } {
	const path = join(DIST, page);
	const html = readFileSync(path, 'utf8');
	const named = [...html.matchAll(/"(\/_astro\/[^"]+\.(?:js|css))"/g)].map(([, name = '']) => join(DIST, name));
	const files = new Set(named.flatMap((file) => (file.endsWith('.js') ? [...scripts(file)] : [file])));
	return { bytes: [path, ...files].reduce((sum, file) => sum + sizeOf(file), 0), files: [...files] };
}

describe.skipIf(pages.length === 0)('the built site', () => {
	it.each(pages)('%s stays within its budget', (page) => {
		expect(weigh(page).bytes).toBeLessThanOrEqual(PAGE_BYTES);
	});

	it.each(pages)('%s loads no byte of Monaco', (page) => {
		expect(weigh(page).files.filter((file) => /monaco|editor\.(?:api|worker)/.test(file))).toEqual([]);
	});
});

it.each(labIds())('the recorded run of %s is short enough to travel with its page', async (lab) => {
	const [starter] = await runsOf(lab);
	if (starter === undefined) throw new Error('The lab has no starter.');
	const { events } = loadTrace(readFileSync(starter.file, 'utf8'));
	expect(packRecording(events).length).toBeLessThanOrEqual(RECORDING_CHARACTERS);
});
