import type { RoundRobin } from './guard/round-robin.ts';
import type { Cancel, Host } from './host.ts';
import type { GuardedPeer } from './peer.ts';
import type { Session } from './scenario.ts';

/** Calls a scenario back, and makes a close frame with 1011 of what it throws. */
export type CrashGuard = Pick<Session<unknown>, 'after' | 'inTurn' | 'guard'>;

/**
 * Guards all that a scenario does with one socket: the peer's listeners, and what is called through the guard. After the
 * first failure the scenario gets no more timers and turns, and what its listeners throw is let go.
 *
 * @param owner whose turns its turns are
 * @param crashed called with what was thrown first
 */
export function crashGuard(
	peer: GuardedPeer,
	host: Host,
	turns: RoundRobin,
	owner: unknown,
	crashed: (error: unknown) => void,
): CrashGuard {
	/** Made when there is one: most sockets never have any. */
	let timers: Set<Cancel> | null = null;
	let over = false;
	const end = () => {
		over = true;
		for (const cancel of timers ?? []) cancel();
		timers = null;
	};
	const crash = (error: unknown) => {
		if (over) return;
		end();
		crashed(error);
		peer.close(1011, 'The server failed: a handler threw an error.');
	};
	peer.onClose(end);
	peer.guard(crash);

	const guard: CrashGuard['guard'] = (listener) => {
		return (...args) => {
			try {
				listener(...args);
			} catch (error) {
				crash(error);
			}
		};
	};
	return {
		guard,
		after(ms, action) {
			if (over) return;
			const guarded = guard(action);
			const cancel = host.wait(ms, () => {
				timers?.delete(cancel);
				guarded();
			});
			timers ??= new Set();
			timers.add(cancel);
		},
		inTurn(action) {
			const guarded = guard(action);
			const wake = () => {
				if (!over) guarded();
			};
			turns.wait(owner, wake);
		},
	};
}
