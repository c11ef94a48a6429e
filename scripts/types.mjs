// Type-checks every part against the platform that it really runs on: the protocol and the lab see neither DOM
// nor Node, the server sees no DOM, the sandbox worker sees no document.
import { spawnSync } from 'node:child_process';

const checks = [
	['astro', ['check', '--minimumFailingSeverity', 'warning']],
	['tsc', ['-p', 'src/protocol']],
	['tsc', ['-p', 'src/lab-server']],
	['tsc', ['-p', 'src/sandbox/worker']],
	['tsc', ['-p', 'tsconfig.node.json']],
	['tsc', ['-p', 'tests']],
];

let failed = 0;
for (const [command, args] of /** @type {[string, string[]][]} */ (checks)) {
	const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
	if (status !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
