import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { TapIds } from '../../src/lab-server/tap/taps.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares what a client has shown with what it should know, in a time that says nothing about where they differ. */
export function sameSecret(shown: string, secret: string): boolean {
	return timingSafeEqual(digest(shown), digest(secret));
}

/** 128 random bits; they are kept under a digest with a key of this process. */
export function secretIds(): TapIds {
	const key = randomBytes(32);
	return {
		create: () => randomBytes(16).toString('base64url'),
		digest: (id) => createHmac('sha256', key).update(id).digest('base64url'),
	};
}
