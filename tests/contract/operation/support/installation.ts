import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeSite } from '../../support/site.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** What the last stage of the Dockerfile copies, except for what the build and npm make. */
const COPIED = ['package.json', 'server', 'src', 'deploy/healthy.mjs'];

/**
 * A folder that holds what the container holds: the server, production dependencies alone, a small built site. Nobody
 * may write to it.
 */
export function installInReadOnlyFolder(): { folder: string; remove(): void } {
	const folder = mkdtempSync(join(tmpdir(), 'wl-installed-'));
	for (const path of COPIED) cpSync(join(root, path), join(folder, path), { recursive: true });
	for (const path of productionPackages()) cpSync(join(root, path), join(folder, path), { recursive: true });
	const site = makeSite();
	cpSync(site, join(folder, 'dist'), { recursive: true });
	rmSync(site, { recursive: true });
	const paths = [
		folder,
		...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
	];
	for (const path of paths) chmodSync(path, 0o555);
	return {
		folder,
		remove() {
			for (const path of paths) chmodSync(path, 0o755);
			rmSync(folder, { recursive: true });
		},
	};
}

/** Folders below the root of what `npm install --omit=dev` installs. */
function productionPackages(): string[] {
	const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
	return Object.keys(packages).filter((path) => path !== '' && packages[path].dev !== true && !packages[path].optional);
}

/** The user that owns nothing, where this process may become that user and that user may run Node. */
export function userNobody(): number | undefined {
	const NOBODY = 65_534;
	if (process.getuid?.() !== 0) return undefined;
	const { status } = spawnSync(process.execPath, ['--version'], { uid: NOBODY, gid: NOBODY });
	return status === 0 ? NOBODY : undefined;
}
