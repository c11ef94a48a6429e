import { decodeTapRecords } from '../../../src/trace/tap/channel.ts';
import { closeFrame, lawfulFrames, masked } from '../frames.ts';
import { handshake } from '../heads.ts';
import { judge } from '../judgement.ts';
import type { Session, SessionKind } from './session.ts';

/** A tap that watches sockets, and goes before them, after them, or never sees their end. */
export const taps: SessionKind = async (session) => {
	const { random } = session;
	const opened = await session.upgrade('/tap', 'Origin: http://localhost');
	session.require(opened !== null, 'a tap was refused');
	if (opened === null) return;
	const { link, head } = opened;
	const messages = () => judge(link.received.subarray(head), { receiver: 'client', maxMessage: 2 ** 30 }).messages;
	await link.until('the id of a tap', () => messages().length > 0);
	const hello: { tap: string } = JSON.parse(messages()[0]?.bytes.toString() ?? '{"tap":""}');
	const tags = Array.from({ length: random.int(1, 3) }, (_, index) => String(index));
	const conversations = tags.map((tag) => converse(session, `/echo?tap=${hello.tap}.${tag}`));
	if (random.chance(0.4)) link.leave(random);
	const watched = await Promise.all(conversations);
	if (link.closed || !link.socket.writable) return;
	const records = (tag: string) =>
		messages()
			.flatMap(({ type, bytes }) => (type === 'binary' ? decodeTapRecords(bytes) : []))
			.filter((record) => record.tag === tag);
	for (const [index, tag] of tags.entries()) {
		const { sent = Buffer.alloc(0), answered = false } = watched[index] ?? {};
		// One that was reset at once may have gone before the server saw it.
		if (!answered) continue;
		await link.until(`the last record of ${tag}`, () =>
			records(tag).some((record) => record.kind === 'peer' && record.fact.type === 'disconnected'),
		);
		const shown = Buffer.concat(
			records(tag).flatMap((record) => (record.kind === 'bytes' && record.direction === 'out' ? [record.chunk] : [])),
		);
		// A socket may be reset while bytes of it wait to be read: the server never sees those.
		session.require(sent.subarray(0, shown.length).equals(shown), 'a tap showed what nobody sent');
	}
	link.leave(random);
};

interface Conversation {
	readonly sent: Buffer;
	/** Whether the server is known to have seen the handshake. */
	readonly answered: boolean;
}

async function converse(session: Session, target: string): Promise<Conversation> {
	const { random } = session;
	const link = await session.open();
	const sent = Buffer.concat([handshake(target), masked(random, [...lawfulFrames(random, 2000), closeFrame(random)])]);
	await link.write(sent, random);
	if (random.chance(0.6)) await link.until('the end of a watched socket', () => false);
	link.leave(random);
	return { sent, answered: link.received.length > 0 };
}
