import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerTo } from '../../../scripts/trace/command.ts';
import { saveTrace } from '../../../src/trace/json.ts';
import { bytes, HELLO_OUT, opening } from '../../unit/trace/wire.ts';

const script = fileURLToPath(new URL('../../../scripts/trace.ts', import.meta.url));
const RUN = saveTrace([...opening(), bytes('out', HELLO_OUT)]);
let folder = '';
let file = '';

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'trace-command-'));
	file = join(folder, 'run.json');
	writeFileSync(file, RUN);
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
}

function run(args: readonly string[], input = ''): Promise<Ended> {
	const child = spawn(process.execPath, [script, ...args]);
	let out = '';
	let err = '';
	child.stdout.setEncoding('utf8').on('data', (part: string) => {
		out += part;
	});
	child.stderr.setEncoding('utf8').on('data', (part: string) => {
		err += part;
	});
	child.stdin.end(input);
	return new Promise((resolve) => {
		child.on('close', (code) => resolve({ code, out, err }));
	});
}

/** What the command answers, without a process: what is written of lines and of refusals is tried with one of each. */
async function answer(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<string> {
	const input = Readable.from([]);
	const said = await answerTo(args, { input, environment });
	return 'refusal' in said ? `refused: ${said.refusal}` : [...said.lines].join('\n');
}

test('a file is printed', async () => {
	const printed = await run([file]);
	expect(printed).toMatchObject({ code: 0, err: '' });
	expect(printed.out).toContain('→ text 5 "Hello"');
	expect(printed.out).toBe(`${await answer([file])}\n`);
});

test('- is the standard input, which is given as JSON like a file', async () => {
	const { code, out, err } = await run(['-', '--json'], RUN);
	expect({ code, err }).toEqual({ code: 0, err: '' });
	expect(JSON.parse(out)).toMatchObject({ connections: [{ opened: true, frames: [{ text: 'Hello' }] }], notes: [] });
	expect(out).toBe(`${await answer(['--json', file])}\n`);
});

test('what it refuses is one sentence on the standard error, and exit code 2', async () => {
	const { code, out, err } = await run(['nowhere.json']);
	expect({ code, out }).toEqual({ code: 2, out: '' });
	expect(err).toBe('There is no file nowhere.json. Check the name.\n');
});

test('a name means what it means where it was typed, not at the root of the project', async () => {
	const typed = { npm_lifecycle_event: 'trace', INIT_CWD: folder };
	expect(await answer(['run.json'], typed)).toBe(await answer([file]));
	expect(await answer(['run.json'])).toMatch(/^refused: /);
});

test('--help says how, in both languages', async () => {
	expect(await answer(['--help'])).toContain('npm run trace -- FILE');
	expect(await answer(['--help', '--zh'])).toContain('退出码为 2');
});

test.each([
	['no file', [], 'Name one file'],
	['two files', ['a', 'b'], 'Name one file'],
	['a file that is not there', ['nowhere.json'], 'There is no file nowhere.json.'],
	['a directory', ['.'], '. is a directory.'],
	['a file of another kind', [script], 'can’t be opened as a run'],
	['an unknown option', ['--yaml', 'a'], 'There is no option --yaml.'],
	['a file that is not there, in Chinese', ['nowhere.json', '--zh'], '没有文件 nowhere.json'],
])('%s is refused in one sentence', async (_, args, sentence) => {
	const said = await answer(args);
	expect(said).toMatch(/^refused: .*$/);
	expect(said).toContain(sentence);
});

test('a reader that stops early, as head does, is no error', async () => {
	const many = saveTrace([...opening(), ...Array.from({ length: 20_000 }, () => bytes('out', HELLO_OUT))]);
	const child = spawn(process.execPath, [script, '-', '--json']);
	let err = '';
	child.stderr.setEncoding('utf8').on('data', (part: string) => {
		err += part;
	});
	child.stdout.once('data', () => child.stdout.destroy());
	child.stdin.on('error', () => {}).end(many);
	const code = await new Promise((resolve) => {
		child.on('close', resolve);
	});
	expect({ code, err }).toEqual({ code: 0, err: '' });
});
