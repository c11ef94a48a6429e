/** Messages from one worker that a second may bring. Ours send about 70; more can only come from a port that was stolen. */
const MESSAGES_PER_SECOND = 500;

/** @returns a function to be called for each message; it says whether there was still room for it */
export function messageBudget(now: () => number): () => boolean {
	let windowStart = now();
	let count = 0;
	return () => {
		const time = now();
		if (time - windowStart >= 1000) {
			windowStart = time;
			count = 0;
		}
		count += 1;
		return count <= MESSAGES_PER_SECOND;
	};
}
