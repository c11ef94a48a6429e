import { defineLab } from '../../../../src/exercises/check.ts';
import { pathOf } from '../../../../src/exercises/predicates.ts';
import { type Seen, sayOwn } from '../../../../src/exercises/say.ts';
import type { Connection } from '../../../../src/trace/connection.ts';
import type { ConsoleEvent } from '../../../../src/trace/events.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

/** Questions that a peer must have answered before it can be called alive. */
const FEWEST_ANSWERS = 5;
/** From the last answer on, in ms. */
const LONGEST_SILENCE = 3_000;

/** A code of the page's own: what the server would read, did it come back to life. */
const CODE = 4_000;

/** What the code calls its sockets, in the order in which it creates them. */
const NAMES = ['first', 'second'];

interface Peer {
	readonly name: string;
	readonly connection: Connection;
}

const answers = ({ connection }: Peer) =>
	connection.history.fired.filter(({ fired }) => fired.event.type === 'message');

const bothOf = ({ connections }: TraceModel): readonly Peer[] =>
	NAMES.flatMap((name, index) => {
		const connection = connections[index];
		return connection && pathOf(connection) === '/silent' ? [{ name, connection }] : [];
	});

/** The first line that calls this peer dead. */
const calledDead = ({ console }: TraceModel, { name }: Peer): ConsoleEvent | null =>
	console.flatMap((entry) =>
		entry.kind === 'console' && entry.text.startsWith(name) && /\bdead\b/.test(entry.text) ? [entry] : [],
	)[0] ?? null;

const aliveCalledDead = ({ text, line }: ConsoleEvent, peer: Peer): Seen =>
	sayOwn('alive-called-dead', { text, line, answered: answers(peer).length });

/** Neither has fallen silent yet, as they were hardly asked: then whoever was called dead is alive. */
function undecided(trace: TraceModel): Seen {
	const both = bothOf(trace);
	for (const peer of both) {
		const line = calledDead(trace, peer);
		if (line !== null) return aliveCalledDead(line, peer);
	}
	const answered = Math.max(0, ...both.map((peer) => answers(peer).length));
	return sayOwn('hardly-asked', { answered, wanted: FEWEST_ANSWERS });
}

type Judge = (trace: TraceModel, dead: Peer, living: Peer) => Seen | null;

/** The server draws which of the two falls silent: it is the one that has answered less. */
const onPeers = (judge: Judge) => (trace: TraceModel) => {
	const [dead, living] = bothOf(trace).toSorted((one, other) => answers(one).length - answers(other).length);
	const known = dead && living && answers(dead).length < answers(living).length;
	return known ? judge(trace, dead, living) : undecided(trace);
};

/** The living peer was asked and answered, and was never called dead. */
const alive = onPeers((trace, _dead, living) => {
	const line = calledDead(trace, living);
	const answered = answers(living).length;
	if (line !== null) return aliveCalledDead(line, living);
	return answered < FEWEST_ANSWERS ? sayOwn('hardly-asked', { answered, wanted: FEWEST_ANSWERS }) : null;
});

/** The dead peer was called dead, while a question waited for an answer, and after the last answer. */
const noticed = onPeers((trace, peer) => {
	const dead = calledDead(trace, peer);
	if (dead === null) return sayOwn('not-noticed', { name: peer.name });
	const { socket } = peer.connection;
	let open = 0;
	let said = false;
	for (const event of trace.events) {
		if (event === dead) said = true;
		else if (event.kind === 'call' && event.socket === socket && event.method === 'send' && !said) open += 1;
		else if (event.kind === 'event' && event.socket === socket && event.type === 'message') {
			if (said) return sayOwn('answered-later', { line: dead.line });
			open -= 1;
		}
	}
	return open > 0 ? null : sayOwn('nothing-asked', { line: dead.line });
});

/** It was called dead soon enough. */
const soon = onPeers((trace, peer) => {
	const dead = calledDead(trace, peer);
	if (dead === null) return sayOwn('not-noticed', { name: peer.name });
	const last = answers(peer).at(-1);
	const silence = dead.t - (last?.t ?? Number.NaN);
	if (silence <= LONGEST_SILENCE) return null;
	return last ? sayOwn('too-late', { seconds: (silence / 1000).toFixed(1) }) : sayOwn('never-answered');
});

/** The dead connection was given up, and not before its last answer. */
const closed = onPeers((_trace, peer) => {
	const call = peer.connection.history.closeCall;
	const last = answers(peer).at(-1);
	if (call === null || last === undefined || last.id > call.id) return sayOwn('not-closed');
	const { call: closing } = call.call;
	const code = closing.method === 'close' ? closing.code : null;
	return code === CODE ? null : sayOwn('other-code', { line: closing.line, code });
});

export default defineLab({
	// The server draws which of the two falls silent.
	varies: 'done',
	view: 'timeline',
	stopAfter: 3_000,
	exercise: {
		checks: { alive, noticed, soon, closed },
		wrong: {
			'by-the-clock': 'alive-called-dead',
			'never-cleared': 'alive-called-dead',
			'no-code': 'other-code',
			'not-closed': 'not-closed',
			'ready-state': 'not-noticed',
			'waits-for-close': 'not-noticed',
			'without-asking': 'alive-called-dead',
		},
	},
});
