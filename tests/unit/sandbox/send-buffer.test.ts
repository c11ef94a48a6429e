import { expect, test } from 'vitest';
import { createSendTurn, PORTION_MESSAGES, TURN } from '../../../src/sandbox/worker/send-buffer.ts';

/** A turn whose timer is fired by hand. */
function byHand() {
	const timers: { readonly callback: () => void; readonly delay: number }[] = [];
	const turn = createSendTurn((callback, delay) => void timers.push({ callback, delay }));
	return {
		turn,
		delays: () => timers.map(({ delay }) => delay),
		fire: () => timers.shift()?.callback(),
		/** A socket with so many messages to send, each of a byte. */
		socket(name: string, messages: number, log: string[]) {
			let left = messages;
			const drain = (): void => {
				let sent = 0;
				for (; left > 0 && turn.hasRoom(); left -= 1) {
					turn.took(1);
					sent += 1;
				}
				log.push(`${name} ${sent}`);
				if (left > 0) turn.wait(drain);
			};
			return drain;
		},
	};
}

test('all sockets together hand over one portion in a turn, and take turns', () => {
	const { turn, fire, socket } = byHand();
	const log: string[] = [];
	socket('a', PORTION_MESSAGES + 50, log)();
	turn.wait(socket('b', PORTION_MESSAGES + 1, log));
	turn.wait(socket('c', 1, log));
	expect(turn.hasRoom()).toBe(false);
	for (let turns = 0; turns < 4; turns += 1) {
		log.push('turn');
		fire();
	}
	expect(log).toEqual(['a 200', 'turn', 'a 50', 'b 150', 'turn', 'c 1', 'b 51', 'turn', 'turn']);
});

test('a portion is four mebibytes at most', () => {
	const { turn, fire } = byHand();
	turn.took(4 * 2 ** 20 - 1);
	expect(turn.hasRoom()).toBe(true);
	turn.took(1);
	expect(turn.hasRoom()).toBe(false);
	fire();
	expect(turn.hasRoom()).toBe(true);
});

test('one timer runs for all that wait, and none where nothing does', () => {
	const { turn, delays, fire, socket } = byHand();
	expect(delays()).toEqual([]);
	turn.wait(socket('a', 1, []));
	turn.wait(socket('b', 1, []));
	expect(delays()).toEqual([TURN]);
	fire();
	expect(delays()).toEqual([TURN]);
	fire();
	expect(delays()).toEqual([]);
});
