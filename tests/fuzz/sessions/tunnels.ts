import { encodeFrame } from '../../../src/protocol/frame-encoder.ts';
import { OPCODE } from '../../../src/protocol/opcodes.ts';
import { lawfulFrames, masked } from '../frames.ts';
import { anyHead, handshake } from '../heads.ts';
import { judge } from '../judgement.ts';
import type { SessionKind } from './session.ts';

/** `/raw`: an echo through it to the byte, or any request heads in it. */
export const tunnels: SessionKind = async (session) => {
	const { random } = session;
	const opened = await session.upgrade('/raw');
	session.require(opened !== null, '/raw refused a good handshake');
	if (opened === null) return;
	const { link, head } = opened;
	const inside = (): Buffer => {
		const { messages } = judge(link.received.subarray(head), { receiver: 'client' });
		return Buffer.concat(messages.map(({ bytes }) => bytes));
	};
	const wrap = (bytes: Buffer): Buffer =>
		Buffer.concat(
			random.cut(bytes).map((payload) => encodeFrame({ opcode: OPCODE.binary, payload, maskingKey: random.bytes(4) })),
		);
	if (random.chance(0.3)) {
		await link.write(wrap(anyHead(random)), random);
		link.leave(random);
		return;
	}
	const bytes = masked(random, lawfulFrames(random, 3000));
	await link.write(wrap(Buffer.concat([handshake('/echo'), bytes])), random);
	const due = judge(bytes, { receiver: 'server' }).messages;
	const echoed = () => {
		const answer = inside();
		const start = answer.indexOf('\r\n\r\n');
		return start === -1 ? [] : judge(answer.subarray(start + 4), { receiver: 'client' }).messages;
	};
	await link.until('an echo through a tunnel', () => echoed().length >= due.length && inside().includes('\r\n\r\n'));
	const got = echoed();
	session.require(
		got.length === due.length && got.every(({ bytes }, index) => due[index]?.bytes.equals(bytes)),
		`a tunnel changed an echo: ${got.length} messages of ${due.length}`,
	);
	link.leave(random);
};
