import type { FrameHost } from './event-queue.ts';

/** How long to wait for a display frame that may never come, in ms. */
const HIDDEN = 250;

/** The display frames of this page; a hidden page has none, and goes by a timer. */
export const pageFrames: FrameHost = {
	now: () => performance.now(),
	frame(callback) {
		let done = false;
		const once = (): void => {
			if (done) return;
			done = true;
			cancelAnimationFrame(frame);
			clearTimeout(timer);
			callback();
		};
		const timer = setTimeout(once, HIDDEN);
		const frame = requestAnimationFrame(once);
	},
};
