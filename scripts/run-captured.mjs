// Runs a command and keeps what it prints, so that commands can run side by side without mixing their lines.
import { spawn } from 'node:child_process';
import { projectEnvironment, root } from './project.mjs';

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<{ ok: boolean, output: string }>} whether it ended well, and what it printed
 */
export function runCaptured(program, args, env = projectEnvironment()) {
	return new Promise((resolve) => {
		const child = spawn(program, args, {
			cwd: root,
			env,
			stdio: ['ignore', 'pipe', 'pipe'],
			shell: process.platform === 'win32',
		});
		/** @type {Buffer[]} */
		const chunks = [];
		const keep = (/** @type {Buffer} */ chunk) => void chunks.push(chunk);
		child.stdout.on('data', keep);
		child.stderr.on('data', keep);
		const end = (/** @type {boolean} */ ok) => resolve({ ok, output: Buffer.concat(chunks).toString() });
		child.on('error', (error) => {
			keep(Buffer.from(`${program}: ${error.message}\n`));
			end(false);
		});
		child.on('close', (code) => end(code === 0));
	});
}
