import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSandboxPage } from '../../build/sandbox-page.ts';
import { root } from '../project.mjs';
import { bundle } from './bundle.ts';

/** @returns a digest of the programs that make a recording: sandbox and lab server, as they are bundled, and `ws` */
export async function machineryDigest(): Promise<string> {
	const attachLab = join(root, 'server', 'upgrade', 'attach-lab.ts');
	const [sandbox, server] = await Promise.all([
		buildSandboxPage(),
		bundle({ minify: true, target: 'node24', ssr: attachLab }),
	]);
	const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
	const ws: unknown = packages['node_modules/ws'].version;
	return createHash('sha256')
		.update([sandbox.html, ...server, ws].join('\0'))
		.digest('hex');
}
