import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CALLED_BY_RUN, HINT } from '../../build/lab-modules.ts';
import { labIds, runsOf } from '../../scripts/recorder/labs.ts';
import { loadTrace } from '../../src/trace/json.ts';
import { packRecording } from '../../src/workbench/recording.ts';
import { builtPages, DIST } from '../support/built-pages.ts';
import { PAGE_BYTES, weigh } from '../support/page-weight.ts';

/** Of one recorded run as a page carries it, before compression. */
const RECORDING_CHARACTERS = 64 * 1024;

describe.skipIf(builtPages.length === 0)('the built site', () => {
	it.each(builtPages)('$path stays within its budget', ({ file }) => {
		expect(weigh(file).bytes).toBeLessThanOrEqual(PAGE_BYTES);
	});

	it.each(builtPages)('$path loads no byte of Monaco', ({ file }) => {
		expect(weigh(file).files.filter((name) => /monaco|editor\.(?:api|worker)/.test(name))).toEqual([]);
	});

	it.each(builtPages)('$path waits for one style sheet, and none of its scripts only imports another', ({ file }) => {
		const html = readFileSync(join(DIST, file), 'utf8');
		const waitedFor = [...html.matchAll(/<link rel="stylesheet"[^>]*>/g)].filter(
			([tag]) => !/\s(?:media|disabled)\b/.test(tag),
		);
		expect(waitedFor).toHaveLength(1);
		const scripts = [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, name = '']) => name);
		expect(scripts.filter((name) => /^import"[^"]+";?\s*$/.test(readFileSync(join(DIST, name), 'utf8')))).toEqual([]);
	});

	it.each(
		builtPages.filter(({ path }) => /^(?:\/zh-cn)?\/(?:reference|troubleshooting|course|teach|nowhere)\//.test(path)),
	)('$path, which is read, loads nothing of what labs are made of', ({ file }) => {
		const { files } = weigh(file);
		expect(files).not.toEqual([]);
		const hasLab = readFileSync(join(DIST, file), 'utf8').includes('<astro-island');
		expect(files.some((name) => /lab-core\.[^/]+\.js$/.test(name))).toBe(hasLab);
	});

	it.each(CALLED_BY_RUN)('has %s compiled before a run calls it', (name) => {
		const scripts = readdirSync(join(DIST, '_astro')).filter(
			(file) => file.startsWith(`${name}.`) && file.endsWith('.js'),
		);
		expect(scripts).toHaveLength(1);
		for (const file of scripts) expect(readFileSync(join(DIST, '_astro', file), 'utf8').startsWith(HINT)).toBe(true);
	});

	it('marks headings by our own table of contents: Starlight’s asks for every element beside a heading', () => {
		const { files } = weigh('lessons/closing/index.html');
		const scripts = files.filter((name) => name.endsWith('.js')).map((name) => readFileSync(join(DIST, name), 'utf8'));
		expect(scripts.filter((code) => code.includes('starlight-toc'))).not.toEqual([]);
		expect(scripts.filter((code) => code.includes('sl-heading-wrapper'))).toEqual([]);
	});
});

it.each(labIds())('the recorded run of %s is short enough to travel with its page', async (lab) => {
	const [starter] = await runsOf(lab);
	if (starter === undefined) throw new Error('The lab has no starter.');
	const { events } = loadTrace(readFileSync(starter.file, 'utf8'));
	expect(packRecording(events).length).toBeLessThanOrEqual(RECORDING_CHARACTERS);
});
