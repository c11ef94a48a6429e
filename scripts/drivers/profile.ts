import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A home for one run of a browser: nothing of the user's own gets in, nothing stays. */
export interface Profile {
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
