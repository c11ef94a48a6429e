import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const KEEP = join(import.meta.dirname, 'keep.mjs');

/** A program and all that it starts; it ends when it is stopped, and when this process ends. */
interface KeptProcess {
	/** Resolves with the first line of its output that matches. @throws when it ends before */
	line(pattern: RegExp): Promise<RegExpExecArray>;
	stop(): Promise<void>;
}

export function keep(program: string, args: readonly string[], env: NodeJS.ProcessEnv): KeptProcess {
	const child = spawn(process.execPath, [KEEP, program, ...args], { env, stdio: ['pipe', 'pipe', 'pipe'] });
	const ended = once(child, 'exit');
	const seen: string[] = [];
	const waiting = new Set<() => void>();
	for (const input of [child.stdout, child.stderr]) {
		createInterface({ input }).on('line', (line) => {
			if (seen.push(line) > 200) seen.shift();
			for (const look of waiting) look();
		});
	}
	// It may be gone already when it is told to go.
	child.stdin.on('error', () => {});
	return {
		line(pattern) {
			return new Promise((resolve, reject) => {
				const look = (): void => {
					for (const line of seen) {
						const found = pattern.exec(line);
						if (!found) continue;
						waiting.delete(look);
						resolve(found);
						return;
					}
				};
				waiting.add(look);
				void ended.then(() => reject(new Error(`${program} ended: ${seen.join('\n')}`)));
				look();
			});
		},
		async stop() {
			child.stdin.end();
			await ended;
		},
	};
}

/** A home for one run of a browser: nothing of the user's own gets in, nothing stays. */
interface Profile {
	readonly folder: string;
	/** What a browser needs of the environment, and no more. */
	readonly env: NodeJS.ProcessEnv;
	remove(): void;
}

export function createProfile(): Profile {
	const folder = mkdtempSync(join(tmpdir(), 'websocket-lab-engine-'));
	const { PATH, SystemRoot } = process.env;
	return {
		folder,
		env: { PATH, SystemRoot, HOME: folder, XDG_RUNTIME_DIR: folder, LANG: 'C.UTF-8' },
		// A browser that is ending may still be writing.
		remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
	};
}
