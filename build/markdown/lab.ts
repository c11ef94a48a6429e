import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { printedLines } from '../../scripts/trace/print.ts';
import { reportOf } from '../../scripts/trace/report.ts';
import type { LabTexts } from '../../src/exercises/check.ts';
import { importTrace } from '../../src/formats/import-trace.ts';
import { markdownStrings, traceCommandStrings } from '../../src/i18n/at-build.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { withGiven } from '../../src/trace/programs.ts';
import { fenced } from './from-html.ts';

/** Lines of the wire that a twin shows: a flood has thousands. */
const LINES_SHOWN = 60;

/**
 * A lab as Markdown: its code, what its recorded run printed, and what was on the wire.
 *
 * @param labs the folder of all labs
 * @param id `closing/both-halves`
 */
export async function labMarkdown(labs: string, id: string, locale: Locale): Promise<string> {
	const strings = markdownStrings[locale];
	const folder = join(labs, id);
	const { default: texts }: { default: LabTexts } = await import(pathToFileURL(join(folder, `${locale}.ts`)).href);
	const { title, exercise } = texts;
	const parts = [`**${exercise === undefined ? strings.lab(title) : strings.exercise(title)}**`];
	if (exercise !== undefined) {
		parts.push(
			exercise.task,
			Object.values(exercise.checks)
				.map((check) => `- [ ] ${check}`)
				.join('\n'),
		);
	}
	for (const file of ['starter.server.js', 'starter.js']) {
		const own = textIn(folder, file);
		if (own !== null)
			parts.push(fenced(file === 'starter.js' ? withGiven(own, textIn(folder, 'given.js')) : own, 'js'));
	}
	const recording = join(folder, 'recordings/starter.json');
	if (existsSync(recording)) parts.push(...recorded(readFileSync(recording), locale));
	return parts.join('\n\n');
}

const textIn = (folder: string, file: string): string | null =>
	existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : null;

function recorded(file: Uint8Array, locale: Locale): string[] {
	const strings = markdownStrings[locale];
	const imported = importTrace(file);
	const printed = imported.trace.events.flatMap((event) => (event.kind === 'console' ? [event.text] : []));
	const lines = [...printedLines(reportOf(imported, locale), traceCommandStrings[locale])];
	const shown = lines.length > LINES_SHOWN ? [...lines.slice(0, LINES_SHOWN), '…'] : lines;
	return [
		...(printed.length === 0 ? [] : [strings.console, fenced(cut(printed).join('\n'), 'text')]),
		...(shown.length === 0 ? [] : [strings.wire, fenced(shown.join('\n'), 'text')]),
	];
}

const cut = (lines: readonly string[]): readonly string[] =>
	lines.length > LINES_SHOWN ? [...lines.slice(0, LINES_SHOWN), '…'] : lines;
