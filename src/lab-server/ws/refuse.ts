import type { Duplex } from 'node:stream';
import type { Surroundings } from '../host.ts';
import { type Observe, type Refusal, refusalText } from '../http/refusal.ts';

/**
 * Answers a handshake with a refusal and hangs up. What the client still sends is read and thrown away, because closing
 * a TCP socket with unread data resets it, and the answer could be lost on its way.
 */
export function refuse(link: Duplex, refusal: Refusal, around: Surroundings, observe: Observe | null): void {
	const { host, limits } = around;
	observe?.({ type: 'refused', status: refusal.status });
	const cancel = host.wait(limits.refusalLinger, () => link.destroy());
	link.once('close', cancel);
	link.end(refusalText(refusal, host.date()));
	link.resume();
}
