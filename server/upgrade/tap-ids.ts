import { createHmac, randomBytes } from 'node:crypto';
import type { TapIds } from '../../src/lab-server/tap/taps.ts';

/** 128 random bits; they are kept under a digest with a key of this process. */
export function secretIds(): TapIds {
	const key = randomBytes(32);
	return {
		create: () => randomBytes(16).toString('base64url'),
		digest: (id) => createHmac('sha256', key).update(id).digest('base64url'),
	};
}
