// npm run trace -- FILE [--json] [--zh]: what the site would show of a file, for a terminal or for a program.
import { createReadStream, type ReadStream, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { formatProblemSentence, importTrace, MAX_IMPORT_BYTES, TraceFormatError } from '../src/formats/import-trace.ts';
import { traceCommandStrings } from '../src/i18n/trace-command.ts';
import { printedLines } from './trace/print.ts';
import { reportOf } from './trace/report.ts';

const OPTIONS = ['--json', '--zh', '--help', '-h'];
const asked = process.argv.slice(2);
const locale = asked.includes('--zh') ? 'zh-cn' : 'en';
const strings = traceCommandStrings[locale];

/** What went wrong, in one sentence for the person who typed the command. */
class Refusal extends Error {}

try {
	await write(await run());
} catch (error) {
	// Who reads our output may stop at any time, as `head` does.
	if (isCode(error, 'EPIPE') || isCode(error, 'ERR_STREAM_PREMATURE_CLOSE')) process.exit(0);
	if (error instanceof TraceFormatError) console.error(formatProblemSentence(error.problem, locale));
	else if (error instanceof Refusal) console.error(error.message);
	else throw error;
	process.exitCode = 2;
}

async function run(): Promise<Iterable<string>> {
	const unknown = asked.find((option) => /^-./.test(option) && !OPTIONS.includes(option));
	if (unknown !== undefined) throw new Refusal(strings.unknownOption(unknown));
	if (asked.includes('--help') || asked.includes('-h')) return [strings.usage];
	const [name, ...others] = asked.filter((argument) => !OPTIONS.includes(argument));
	if (name === undefined || name === '' || others.length > 0) throw new Refusal(strings.oneFile);
	const report = reportOf(importTrace(await contentOf(name)), locale);
	return asked.includes('--json') ? [JSON.stringify(report, null, 2)] : printedLines(report, strings);
}

async function contentOf(name: string): Promise<Uint8Array> {
	if (name === '-') return readBounded(process.stdin);
	// npm runs scripts at the root of the project; the name means what it means where it was typed.
	const here = process.env['npm_lifecycle_event'] === 'trace' ? (process.env['INIT_CWD'] ?? '.') : '.';
	const path = resolve(here, name);
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

async function readBounded(stream: ReadStream | typeof process.stdin): Promise<Uint8Array> {
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

async function write(lines: Iterable<string>): Promise<void> {
	await pipeline(Readable.from(withLineEnds(lines)), process.stdout, { end: false });
}

function* withLineEnds(lines: Iterable<string>): Iterable<string> {
	for (const line of lines) yield `${line}\n`;
}

function isCode(error: unknown, code: string): boolean {
	return error instanceof Error && 'code' in error && error.code === code;
}
