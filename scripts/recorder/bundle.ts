import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOptions } from 'vite';
import { buildApart } from '../../build/build-apart.ts';
import { inPageFiles } from '../../build/in-page-files.ts';
import { buildSandboxPage } from '../../build/sandbox-page.ts';
import { root } from '../project.mjs';

/**
 * Bundles a program of this repository, apart from the site and its settings.
 *
 * @returns the code of its chunks, the entry first
 */
export async function bundle(options: BuildOptions): Promise<readonly string[]> {
	const files = await buildApart({
		// What a run in the page is made of, where it is wanted.
		plugins: [inPageFiles({ inline: true })],
		build: options,
	});
	return files.flatMap((file) => ('code' in file ? [file.code] : []));
}

/** @returns a program for a page, as one classic script */
export async function bundleForPage(file: string): Promise<string> {
	const [code = ''] = await bundle({
		target: 'es2022',
		rolldownOptions: { input: file, output: { format: 'iife', codeSplitting: false } },
	});
	return code;
}

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
