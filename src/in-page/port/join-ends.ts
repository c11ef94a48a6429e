import type { LinkEnd } from '../link/link.ts';

/** Hands on what each of two ends reads to the other, an end and a break included; who does not take it is waited for. */
export function joinEnds(one: LinkEnd, other: LinkEnd): void {
	let ended = 0;
	/** Both programs, which are this one, are done with them. */
	const onEnd = (): void => {
		ended += 1;
		if (ended < 2) return;
		one.close();
		other.close();
	};
	const there = handOn(one, other, onEnd);
	const back = handOn(other, one, onEnd);
	one.listen({ readable: there, writable: back, broken: () => other.reset() });
	other.listen({ readable: back, writable: there, broken: () => one.reset() });
	there();
	back();
}

/** @returns hands on as much as can be */
function handOn(from: LinkEnd, to: LinkEnd, onEnd: () => void): () => void {
	let rest: Uint8Array | null = null;
	let hasEnded = false;
	return () => {
		for (rest ??= from.read(); rest !== null; rest = from.read()) {
			const taken = to.write(rest);
			if (taken < rest.length) {
				rest = rest.subarray(taken);
				return;
			}
		}
		if (!from.isAtEnd || hasEnded) return;
		hasEnded = true;
		to.end();
		onEnd();
	};
}
