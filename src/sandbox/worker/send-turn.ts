/**
 * What the sockets of a run may hand to the browser at a time, all together: the page's thread works every one of them off
 * in Firefox, so many sockets that send a little are as much to it as one that sends a lot.
 */
import { createQueue } from './queue.ts';

/** Milliseconds in which one portion is handed over. */
export const TURN = 16;
export const PORTION_MESSAGES = 200;
const PORTION_BYTES = 4 * 2 ** 20;

export interface SendTurn {
	/** Whether more may be handed over in this turn, which lasts until a timer fires: a loop that never yields gets one portion. */
	hasRoom(): boolean;
	/** Something was handed over. @param size its bytes */
	took(size: number): void;
	/** @param drain called once in a later turn, behind those that wait already */
	wait(drain: () => void): void;
}

export function createSendTurn(setTimer: (callback: () => void, delay: number) => void): SendTurn {
	const waiting = createQueue<{ readonly drain: () => void }>();
	let messages = 0;
	let bytes = 0;
	let timerSet = false;

	const hasRoom = (): boolean => messages < PORTION_MESSAGES && bytes < PORTION_BYTES;

	function schedule(): void {
		if (timerSet) return;
		timerSet = true;
		setTimer(() => {
			timerSet = false;
			messages = 0;
			bytes = 0;
			next();
		}, TURN);
	}

	/** Where one socket takes the whole portion, the next turn begins with the one behind it. */
	function next(): void {
		for (let left = waiting.length(); left > 0 && hasRoom(); left -= 1) {
			const first = waiting.peek();
			waiting.drop();
			first?.drain();
		}
		if (waiting.length() > 0) schedule();
	}

	return {
		hasRoom,
		took(size) {
			messages += 1;
			bytes += size;
			schedule();
		},
		wait(drain) {
			waiting.add({ drain });
			schedule();
		},
	};
}
