import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { buildSandboxPage } from '../../build/sandbox-page.ts';
import { root } from '../project.mjs';

/** @returns a digest of the programs that make a recording: sandbox and lab server, as they are bundled, and `ws` */
export async function machineryDigest(): Promise<string> {
	const [sandbox, server] = await Promise.all([buildSandboxPage(), bundledServer()]);
	const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
	const ws: unknown = packages['node_modules/ws'].version;
	return createHash('sha256').update([sandbox.html, server, ws].join('\0')).digest('hex');
}

async function bundledServer(): Promise<string> {
	const result = await build({
		root,
		configFile: false,
		envFile: false,
		publicDir: false,
		logLevel: 'silent',
		build: { write: false, minify: true, target: 'node24', ssr: join(root, 'server', 'upgrade', 'attach-lab.ts') },
	});
	if (!('output' in result)) throw new Error('Vite did not bundle the lab server.');
	return result.output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('\0');
}
