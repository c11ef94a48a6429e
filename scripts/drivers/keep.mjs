// keep.mjs <program> [arguments]: runs a program in a process group of its own, and ends the whole group when its own
// input ends, that is, when whoever started this is gone, however that came about.
import { spawn } from 'node:child_process';

/** How long a program may take to end by itself, in ms. */
const GRACE = 2_000;

const [, , program = '', ...args] = process.argv;
const child = spawn(program, args, { detached: true, stdio: ['ignore', 'inherit', 'inherit'] });

function end(/** @type {NodeJS.Signals} */ signal) {
	try {
		if (child.pid !== undefined) process.kill(-child.pid, signal);
	} catch {
		// Nothing of it is left.
	}
}

function finish() {
	end('SIGTERM');
	setTimeout(() => {
		end('SIGKILL');
		process.exit(0);
	}, GRACE);
}

process.stdin.resume().on('end', finish);
process.on('SIGTERM', finish);
process.on('SIGINT', finish);
child.on('error', (error) => {
	console.error(error.message);
	process.exit(1);
});
child.on('exit', (code) => {
	// What it started may outlive it.
	end('SIGKILL');
	process.exit(code ?? 0);
});
