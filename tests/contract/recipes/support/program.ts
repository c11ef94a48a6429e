import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { accepts, adapted, type Changes } from '../../operation/support/proxy.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** Debian puts servers where only root looks. */
const PATH = `${process.env['PATH'] ?? ''}:/usr/sbin`;

/** A copy of a recipe in a folder of its own, where the packages of this project are found. */
export interface RecipeCopy {
	readonly path: string;
	file(name: string): string;
	remove(): void;
}

export function copyRecipe(recipe: string, file: string, changes: Changes = []): RecipeCopy {
	const path = mkdtempSync(join(tmpdir(), 'wl-recipe-'));
	cpSync(join(root, 'content/recipes', recipe), path, { recursive: true });
	symlinkSync(join(root, 'node_modules'), join(path, 'node_modules'));
	writeFileSync(join(path, file), adapted(readFileSync(join(path, file), 'utf8'), changes));
	return { path, file: (name) => join(path, name), remove: () => rmSync(path, { recursive: true, force: true }) };
}

export interface Program {
	readonly port: number;
	/** What it printed so far. */
	output(): string;
	/** Asks it to end, as a service manager does. @returns its exit code */
	terminate(): Promise<number | null>;
	kill(): Promise<void>;
}

/**
 * Starts a program and resolves when it takes connections at the port.
 *
 * @param says what it has to have printed by then
 */
export async function startProgram(
	command: readonly string[],
	port: number,
	environment: Readonly<Record<string, string>> = {},
	says: RegExp | null = null,
): Promise<Program> {
	const [file = '', ...args] = command;
	const env = { ...process.env, PATH, PORT: String(port), ...environment };
	const child = spawn(file, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
	let output = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
	while (!(await accepts(port)) || says?.test(output) === false) {
		if (child.exitCode !== null) throw new Error(`${command.join(' ')} did not start: ${output}`);
	}
	return {
		port,
		output: () => output,
		terminate: () => end(child, 'SIGTERM'),
		async kill() {
			await end(child, 'SIGKILL');
		},
	};
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
	if (child.exitCode === null && child.signalCode === null) {
		child.kill(signal);
		await once(child, 'exit');
	}
	return child.exitCode;
}

export interface ClientProgram {
	output(): string;
	/** Resolves with the exit code when all its output is here. */
	readonly ended: Promise<number | null>;
}

export function runClient(command: readonly string[], environment: Readonly<Record<string, string>>): ClientProgram {
	const [file = '', ...args] = command;
	const child = spawn(file, args, { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
	let output = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
	return { output: () => output, ended: once(child, 'close').then(([code]) => code) };
}
