// npm run trace -- FILE [--json] [--zh]: what the site would show of a file, for a terminal or for a program.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { answerTo, isCode } from './trace/command.ts';

const answer = await answerTo(process.argv.slice(2), { input: process.stdin, environment: process.env });
if ('refusal' in answer) {
	console.error(answer.refusal);
	process.exitCode = 2;
} else {
	await write(answer.lines);
}

async function write(lines: Iterable<string>): Promise<void> {
	try {
		await pipeline(Readable.from(withLineEnds(lines)), process.stdout, { end: false });
	} catch (error) {
		// Who reads our output may stop at any time, as `head` does.
		if (!isCode(error, 'EPIPE') && !isCode(error, 'ERR_STREAM_PREMATURE_CLOSE')) throw error;
		process.exit(0);
	}
}

function* withLineEnds(lines: Iterable<string>): Iterable<string> {
	for (const line of lines) yield `${line}\n`;
}
