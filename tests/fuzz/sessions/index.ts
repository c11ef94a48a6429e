import { frames } from './frames.ts';
import { noise } from './noise.ts';
import { files, requests } from './requests.ts';
import type { SessionKind } from './session.ts';
import { taps } from './taps.ts';
import { tunnels } from './tunnels.ts';

/** Every kind of session, and how often it takes place beside the others. */
export const KINDS: readonly (readonly [name: string, share: number, kind: SessionKind])[] = [
	['frames', 8, frames],
	['noise', 6, noise],
	['requests', 4, requests],
	['files', 2, files],
	['taps', 2, taps],
	['tunnels', 2, tunnels],
];
