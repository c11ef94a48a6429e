import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

function run(args: readonly string[], input = '', environment: NodeJS.ProcessEnv = {}): Promise<Ended> {
	const child = spawn(process.execPath, [script, ...args], { env: { ...process.env, ...environment } });
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

test('a file is printed, and given as JSON', async () => {
	const printed = await run([file]);
	expect(printed).toMatchObject({ code: 0, err: '' });
	expect(printed.out).toContain('→ text 5 "Hello"');
	const { out } = await run(['--json', file]);
	expect(JSON.parse(out)).toMatchObject({ connections: [{ opened: true, frames: [{ text: 'Hello' }] }], notes: [] });
});

test('- is the standard input', async () => {
	expect((await run(['-', '--json'], RUN)).out).toBe((await run([file, '--json'])).out);
});

test('a name means what it means where it was typed, not at the root of the project', async () => {
	const environment = { npm_lifecycle_event: 'trace', INIT_CWD: folder };
	expect((await run(['run.json'], '', environment)).code).toBe(0);
});

test('--help says how, in both languages', async () => {
	expect(await run(['--help'])).toMatchObject({ code: 0, err: '' });
	expect((await run(['--help', '--zh'])).out).toContain('退出码为 2');
});

test.each([
	['no file', [], 'Name one file'],
	['two files', ['a', 'b'], 'Name one file'],
	['a file that is not there', ['nowhere.json'], 'There is no file nowhere.json.'],
	['a directory', ['.'], '. is a directory.'],
	['a file of another kind', [script], 'can’t be opened as a run'],
	['an unknown option', ['--yaml', 'a'], 'There is no option --yaml.'],
	['a file that is not there, in Chinese', ['nowhere.json', '--zh'], '没有文件 nowhere.json'],
])('%s: one sentence on the standard error, and exit code 2', async (_, args, sentence) => {
	const { code, out, err } = await run(args);
	expect({ code, out }).toEqual({ code: 2, out: '' });
	expect(err).toContain(sentence);
	expect(err.trimEnd().split('\n')).toHaveLength(1);
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
