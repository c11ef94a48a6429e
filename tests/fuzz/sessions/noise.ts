import { setImmediate } from 'node:timers/promises';
import { closeFrame, lawfulFrames, masked, spoiltBytes } from '../frames.ts';
import { judge } from '../judgement.ts';
import { anyTarget } from '../targets.ts';
import type { SessionKind } from './session.ts';

const DEFLATE = 'Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits';

/** Any scenario with any parameters, any frames, reading and not reading, leaving in any way at any moment. */
export const noise: SessionKind = async (session) => {
	const { random } = session;
	const { path, target, lawful } = anyTarget(random);
	const opened = await session.upgrade(target, ...(random.chance(0.3) ? [DEFLATE] : []));
	session.require(lawful || opened === null, `${target} was accepted`);
	if (opened === null) return;
	const { link, head } = opened;
	for (let steps = random.size(8); steps > 0 && !link.closed; steps -= 1) {
		const step = random.int(0, 9);
		if (step === 0) link.socket.pause();
		else if (step === 1) link.socket.resume();
		else if (step === 2) await link.write(masked(random, [closeFrame(random)]), random);
		else if (step === 3) await link.write(random.bytes(random.size(2000)), random);
		else if (step === 4) for (let turns = random.int(1, 50); turns > 0; turns -= 1) await setImmediate();
		else if (step <= 6) await link.write(spoiltBytes(random, 20_000), random);
		else await link.write(masked(random, lawfulFrames(random, 20_000)), random);
	}
	// Four break rules on purpose, what is compressed is for others to read, and a tunnel carries bytes of others.
	if (!['/violate', '/broken', '/two-servers', '/bytes', '/deflate'].includes(path)) {
		const { violation } = judge(link.received.subarray(head), { receiver: 'client', maxMessage: 2 ** 30 });
		session.require(violation === null, `${target}: the server broke ${violation?.id}`);
	}
	link.leave(random);
};
