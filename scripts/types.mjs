// Type-checks every part against the platform that it really runs on: the protocol and the lab see neither DOM
// nor Node, the server sees no DOM, the sandbox worker sees no document.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectNode, root } from './project.mjs';
import { runCaptured } from './run-captured.mjs';

/** TypeScript's native compiler, where this machine has its binary; `astro check` needs the one that is written in JavaScript. */
const native = existsSync(join(root, 'node_modules', '@typescript', `typescript-${process.platform}-${process.arch}`));
const tsc = join(root, 'node_modules', native ? 'typescript-native' : 'typescript', 'bin', 'tsc');

const parts = [
	'src/protocol',
	'src/lab-server',
	'src/in-page/link',
	'src/sandbox/worker',
	'src/server-program',
	'tsconfig.node.json',
	'tests',
];

/** Pages and components, with their frontmatter. It takes as long as all parts together. */
const pages = runCaptured('astro', ['check', '--minimumFailingSeverity', 'warning']);
let failed = false;
for (const part of parts) {
	const { ok, output } = await runCaptured(projectNode(), [tsc, '-p', part]);
	console.log(`${part}: ${ok ? 'holds' : 'broken'}`);
	if (output) console.log(output);
	failed ||= !ok;
}
const { ok, output } = await pages;
console.log(output);
process.exitCode = failed || !ok ? 1 : 0;
