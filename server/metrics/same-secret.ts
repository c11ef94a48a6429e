import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares what a client has shown with what it should know, in a time that says nothing about where they differ. */
export function sameSecret(shown: string, secret: string): boolean {
	return timingSafeEqual(digest(shown), digest(secret));
}
