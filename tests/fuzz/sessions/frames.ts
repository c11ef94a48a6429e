import { LAB_LIMITS } from '../../../src/lab-server/limits.ts';
import { closeFrame, lawfulFrames, masked, spoiltBytes } from '../frames.ts';
import type { FuzzLink } from '../fuzz-link.ts';
import { type Judgement, judge, type PlainMessage } from '../judgement.ts';
import type { Random } from '../random.ts';
import type { Session, SessionKind } from './session.ts';

/** Where it is known what must come back. */
interface Strict {
	readonly target: (random: Random) => string;
	/** Whether each message comes back. */
	readonly echoes: boolean;
	/** Whether a Close frame, or a broken rule, is answered with one. */
	readonly closes: boolean;
	/** The largest message that is taken. */
	readonly most?: number;
}

const STRICT = [
	{ target: () => '/echo', echoes: true, closes: true },
	{ target: (random) => `/echo?delay=${random.int(1, 20)}`, echoes: false, closes: true },
	{ target: () => '/subprotocol', echoes: true, closes: true },
	{ target: () => '/deflate', echoes: true, closes: true, most: LAB_LIMITS.deflateMessageBytes },
	{ target: (random) => `/fragment?size=${random.int(40, 9000)}`, echoes: true, closes: true },
	{ target: () => '/limit?max=500', echoes: true, closes: true, most: 500 },
	{ target: () => '/stall-close', echoes: true, closes: false },
	{ target: () => '/headers', echoes: false, closes: true },
	{ target: () => '/ping?every=100', echoes: false, closes: true },
	{ target: () => '/flood?count=50&size=900', echoes: false, closes: true },
	{ target: () => '/slow-reader?rate=500000', echoes: false, closes: true },
	{ target: () => '/silent', echoes: false, closes: false },
] as const satisfies readonly Strict[];

/** A conversation in which nothing is wrong, or something is, with a scenario whose answer is known to the byte. */
export const frames: SessionKind = async (session) => {
	const { random } = session;
	const strict: Strict = random.pick(STRICT);
	const target = strict.target(random);
	const opened = await session.upgrade(target);
	session.require(opened !== null, `${target} refused a good handshake`);
	if (opened === null) return;
	const { link, head } = opened;
	const lawful = random.chance(0.4);
	const most = random.chance(0.1) ? 200_000 : 3000;
	const ending = random.chance(0.5) ? [closeFrame(random)] : [];
	const bytes = lawful ? masked(random, [...lawfulFrames(random, most), ...ending]) : spoiltBytes(random, most);
	await link.write(bytes, random);
	await checkAnswer(session, link, head, strict, target, bytes);
	link.leave(random);
};

async function checkAnswer(
	session: Session,
	link: FuzzLink,
	head: number,
	{ echoes, closes, most }: Strict,
	target: string,
	bytes: Buffer,
): Promise<void> {
	const due = judge(bytes, most === undefined ? { receiver: 'server' } : { receiver: 'server', maxMessage: most });
	const answer = (): Judgement => judge(link.received.subarray(head), { receiver: 'client' });
	const over = due.answers.length > 0;
	const mustClose = closes && over && !due.early;
	const where = `${target}, ${due.violation?.id ?? due.closeCode ?? 'lawful'}`;
	if (mustClose) await link.until(`a Close frame (${where})`, () => answer().closeCode !== null);
	else if (echoes)
		await link.until(`an echo (${where})`, () => answer().messages.length >= due.messages.length || over);
	const got = answer();
	session.require(got.violation === null, `${where}: the server broke ${got.violation?.id}`);
	if (mustClose) {
		const right = due.answers.some((code) => code === got.closeCode);
		session.require(right, `${where}: closed with ${got.closeCode}, not ${due.answers.join(' or ')}`);
	} else if (!over && !due.inFrame) {
		session.require(got.closeCode === null, `${where}: closed with ${got.closeCode} for no reason`);
	}
	if (echoes && (closes || !over)) {
		session.require(isEcho(got.messages, due.messages, mustClose || !over), `${where}: the echo differs`);
	}
	// A scenario that closes nothing goes on after a rule was broken, and so does who looks at the text of whole messages.
	if ((closes || !over) && !due.early)
		session.require(isSubsequence(got.pongs, due.pings), `${where}: a pong that answers no ping`);
}

function isEcho(got: readonly PlainMessage[], sent: readonly PlainMessage[], whole: boolean): boolean {
	const same = got.every((message, index) => {
		const other = sent[index];
		return other !== undefined && other.type === message.type && other.bytes.equals(message.bytes);
	});
	return same && (!whole || got.length === sent.length);
}

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
	let at = 0;
	for (const item of whole) if (item === part[at]) at += 1;
	return at === part.length;
}
