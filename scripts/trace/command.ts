// What `npm run trace` answers to its arguments.
import { createReadStream, statSync } from 'node:fs';
import { resolve } from 'node:path';
import {
	formatProblemSentence,
	importTrace,
	MAX_IMPORT_BYTES,
	TraceFormatError,
} from '../../src/formats/import-trace.ts';
import { traceCommandStrings } from '../../src/i18n/at-build.ts';
import type { TraceCommandStrings } from '../../src/i18n/en/trace-command.ts';
import { askedLocale, LOCALE_OPTIONS } from '../asked-locale.ts';
import { printedLines } from './print.ts';
import { reportOf } from './report.ts';

const OPTIONS = [...LOCALE_OPTIONS, '--json', '--help', '-h'];

/** What went wrong, in one sentence for the person who typed the command. */
class Refusal extends Error {}

/** Where the command was typed. */
export interface Surroundings {
	readonly input: AsyncIterable<Uint8Array>;
	readonly environment: Readonly<Record<string, string | undefined>>;
}

export type Answer = { readonly lines: Iterable<string> } | { readonly refusal: string };

/** @param args as they were typed, from the first on */
export async function answerTo(args: readonly string[], surroundings: Surroundings): Promise<Answer> {
	const locale = askedLocale(args);
	const strings = traceCommandStrings[locale];
	try {
		const unknown = args.find((option) => /^-./.test(option) && !OPTIONS.includes(option));
		if (unknown !== undefined) throw new Refusal(strings.unknownOption(unknown));
		if (args.includes('--help') || args.includes('-h')) return { lines: [strings.usage] };
		const [name, ...others] = args.filter((argument) => !OPTIONS.includes(argument));
		if (name === undefined || name === '' || others.length > 0) throw new Refusal(strings.oneFile);
		const report = reportOf(importTrace(await contentOf(name, strings, surroundings)), locale);
		return { lines: args.includes('--json') ? [JSON.stringify(report, null, 2)] : printedLines(report, strings) };
	} catch (error) {
		if (error instanceof TraceFormatError) return { refusal: formatProblemSentence(error.problem, locale) };
		if (error instanceof Refusal) return { refusal: error.message };
		throw error;
	}
}

async function contentOf(name: string, strings: TraceCommandStrings, around: Surroundings): Promise<Uint8Array> {
	if (name === '-') return readBounded(around.input);
	// npm runs scripts at the root of the project; the name means what it means where it was typed.
	const { npm_lifecycle_event: script, INIT_CWD: typedIn = '.' } = around.environment;
	const path = resolve(script === 'trace' ? typedIn : '.', name);
	try {
		const { size } = statSync(path);
		if (size > MAX_IMPORT_BYTES) throw tooManyBytes(size);
		return await readBounded(createReadStream(path));
	} catch (error) {
		if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) throw new Refusal(strings.absent(name));
		if (isCode(error, 'EISDIR')) throw new Refusal(strings.directory(name));
		if (error instanceof Error && 'code' in error) throw new Refusal(strings.unreadable(name, String(error.code)));
		throw error;
	}
}

async function readBounded(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
	const parts: Uint8Array[] = [];
	let size = 0;
	for await (const part of stream) {
		parts.push(part);
		size += part.length;
		if (size > MAX_IMPORT_BYTES) throw tooManyBytes(size);
	}
	return Buffer.concat(parts);
}

function tooManyBytes(bytes: number): TraceFormatError {
	return new TraceFormatError({ id: 'too-many-bytes', bytes, limit: MAX_IMPORT_BYTES });
}

/** @returns whether an error is the one of that code */
export function isCode(error: unknown, code: string): boolean {
	return error instanceof Error && 'code' in error && error.code === code;
}
