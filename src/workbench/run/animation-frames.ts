import type { AnimationFrames } from './event-queue.ts';

/** How long to wait for one that may never come, in ms. */
const HIDDEN = 250;

/** The animation frames of this page; a hidden page has none, and goes by a timer. */
export const animationFrames: AnimationFrames = {
	now: () => performance.now(),
	request(callback) {
		let done = false;
		const once = (): void => {
			if (done) return;
			done = true;
			cancelAnimationFrame(request);
			clearTimeout(timer);
			callback();
		};
		const timer = setTimeout(once, HIDDEN);
		const request = requestAnimationFrame(once);
	},
};
