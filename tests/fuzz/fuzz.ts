import { type Seen, standBy } from './bystander.ts';
import { FuzzedServer } from './fuzzed-server.ts';
import { Random } from './random.ts';
import type { Vitals } from './server.ts';
import { KINDS } from './sessions/index.ts';
import { Session, type SessionKind } from './sessions/session.ts';

export interface FuzzOptions {
	/** An unsigned 32-bit number. */
	readonly seed: number;
	/** How long new sessions begin. */
	readonly seconds: number;
	/** Only the session with this seed and kind, to see again what went wrong. */
	readonly only?: { readonly kind: string; readonly seed: number };
}

export interface FuzzReport {
	/** Sessions that took place, by kind. */
	readonly sessions: Readonly<Record<string, number>>;
	readonly seen: Seen;
	/** One sentence each, with what it takes to see it again. Empty when all went well. */
	readonly complaints: readonly string[];
	/** Bytes that the server's heap and buffers have grown by. */
	readonly grown: number;
}

/** Sessions at a time. */
const AT_ONCE = 24;
/** After so many complaints it is enough. */
const ENOUGH = 10;
/** A session that gets no answer for so many ms will get none: half a head is cut off after 15 s. */
const LONGEST = 30_000;
/** What a server may hold on to when everybody is gone, in bytes: compiled code, shapes, pools of buffers. */
const KEPT = 24 * 1024 * 1024;
/** An answer to `/healthz` that takes longer, in ms, is none. */
const SLOWEST = 10_000;

/** Fuzzes a server of its own. */
export async function fuzz({ seed, seconds, only }: FuzzOptions): Promise<FuzzReport> {
	const server = await FuzzedServer.start();
	const random = new Random(seed);
	const before = await warmVitals(server);
	const complaints: string[] = [];
	const sessions: Record<string, number> = {};
	const end = performance.now() + seconds * 1000;
	let over = false;
	const isOver = () => performance.now() >= end || complaints.length >= ENOUGH || only !== undefined;
	const bystander = standBy(server.port, new Random(random.seed()), () => over).catch(
		(error): Seen => ({ ...NOBODY, complaint: `The bystander failed: ${error}` }),
	);

	const worker = async (): Promise<void> => {
		do {
			const [kind, play] = only === undefined ? anyKind(random) : kindOf(only.kind);
			const own = only?.seed ?? random.seed();
			sessions[kind] = (sessions[kind] ?? 0) + 1;
			const complaint = await playSession(play, new Session(new Random(own), server.port));
			if (complaint !== null) complaints.push(`--session ${kind}:${own}: ${complaint}`);
		} while (!isOver());
	};
	const played = Promise.all(Array.from({ length: only === undefined ? AT_ONCE : 1 }, worker));
	const crash = server.crashed;
	const ended = await Promise.race([played.then(() => null), crash]);
	over = true;
	const seen = await Promise.race([bystander, crash.then((): Seen => NOBODY)]);
	if (ended !== null) complaints.push(`The server ${ended}`);
	if (seen.complaint !== null) complaints.push(seen.complaint);
	if (seen.slowestHealth > SLOWEST) complaints.push(`/healthz took ${Math.round(seen.slowestHealth)} ms.`);
	const grown = await checkRest(server, before, complaints).catch((error) => {
		complaints.push(`The server could not be asked how it is: ${error}`);
		return 0;
	});
	complaints.push(...(await server.stop()));
	return { sessions, seen, complaints, grown };
}

const NOBODY: Seen = { echoes: 0, slowestEcho: 0, slowestHealth: 0, complaint: null };

const ALL = KINDS.reduce((sum, [, share]) => sum + share, 0);

function anyKind(random: Random): readonly [string, SessionKind] {
	let at = random.int(1, ALL);
	const found = KINDS.find(([, share]) => {
		at -= share;
		return at <= 0;
	});
	if (found === undefined) throw new Error('There are no kinds of sessions.');
	return [found[0], found[2]];
}

function kindOf(name: string): readonly [string, SessionKind] {
	const found = KINDS.find(([kind]) => kind === name);
	if (found === undefined) throw new Error(`There are no sessions of the kind ${name}.`);
	return [found[0], found[2]];
}

/** @returns what went wrong; null when nothing did */
async function playSession(play: SessionKind, session: Session): Promise<string | null> {
	let timer: NodeJS.Timeout | undefined;
	const tooLong = new Promise<string>((resolve) => {
		timer = setTimeout(() => resolve(`waits in vain for ${session.waitsFor}`), LONGEST);
	});
	const played = play(session).then(
		() => null,
		(error) => (error instanceof Error ? error.message : String(error)),
	);
	const complaint = await Promise.race([played, tooLong]);
	clearTimeout(timer);
	session.end();
	return complaint;
}

/** What is made at the first use and kept for ever is not counted. */
async function warmVitals(server: FuzzedServer) {
	const random = new Random(1);
	for (const [, , play] of KINDS) {
		for (let time = 0; time < 5; time += 1) {
			await playSession(play, new Session(new Random(random.seed()), server.port));
		}
	}
	await untilNobody(server);
	return server.vitals();
}

/** Waits until the server has noticed that all clients are gone. */
async function untilNobody(server: FuzzedServer): Promise<void> {
	while ((await server.metric('websocket_lab_sockets_open')) > 0);
}

/** @returns bytes that are held more than before */
async function checkRest(server: FuzzedServer, before: Vitals, complaints: string[]): Promise<number> {
	await untilNobody(server);
	let now = await server.vitals();
	const leaks = () => leakedResources(before.resources, now.resources);
	const end = performance.now() + LONGEST;
	while (leaks().length > 0 && performance.now() < end) now = await server.vitals();
	if (leaks().length > 0) complaints.push(`Nobody is there, and the server still has ${leaks().join(', ')}.`);
	const held = await server.metric('websocket_lab_held_bytes');
	if (held !== 0) complaints.push(`Nobody is there, and ${held} bytes are held for somebody.`);
	const grown = now.heap + now.external - before.heap - before.external;
	if (grown > KEPT) complaints.push(`Nobody is there, and the server holds ${grown} bytes more than before.`);
	return grown;
}

/** Files and the pipe to the parent come and go by themselves. */
function leakedResources(before: Vitals['resources'], now: Vitals['resources']): string[] {
	return ['TCPSocketWrap', 'TCPServerWrap', 'Timeout', 'Immediate', 'Zlib']
		.filter((name) => (now[name] ?? 0) > (before[name] ?? 0))
		.map((name) => `${now[name]} ${name} (${before[name] ?? 0} before)`);
}
