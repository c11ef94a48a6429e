import { defineLab } from '../../../../src/exercises/check.ts';
import { type Seen, sayOwn } from '../../../../src/exercises/say.ts';
import { connectionInRoom, drawnRoom } from '../../../../src/exercises/subjects/rooms.ts';
import type { Connection } from '../../../../src/trace/connection.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const PATH = '/broken';
const SERVERS = 10;
/** How long an answer has to be waited for before its absence says anything, in ms; the servers answer within a few. */
const PATIENCE = 200;

type Verdict = 'never open' | 'lost' | 'silent' | 'answers';

/** What the page could know of a connection; null while that is not settled. */
function verdictOf({ fired, closed }: Connection): Verdict | null {
	const came = (type: string) => fired.some(({ event }) => event.type === type);
	if (came('message')) return 'answers';
	if (closed === null) return null;
	if (!came('open')) return 'never open';
	return closed.code === 1006 ? 'lost' : 'silent';
}

const connectionTo = (trace: TraceModel, server: number) => connectionInRoom(trace, PATH, server);

const numbers = Array.from({ length: SERVERS }, (_, index) => index + 1);

/** All ten of a room that the server drew in this run were watched to their end. */
function watched(trace: TraceModel): Seen | null {
	const room = drawnRoom(trace, PATH);
	if (room === null) return sayOwn('not-drawn');
	const missing = numbers.find((server) => connectionTo(trace, server) === undefined);
	if (missing !== undefined) return sayOwn('not-watched', { server: missing, room });
	const open = numbers.find((server) => {
		const connection = connectionTo(trace, server);
		return connection !== undefined && verdictOf(connection) === null;
	});
	return open === undefined ? null : sayOwn('not-over', { server: open });
}

/** Each server of which the page could know so much has its verdict, and no other. */
const judged =
	(...verdicts: readonly Verdict[]) =>
	(trace: TraceModel): Seen | null => {
		const wrong = watched(trace);
		if (wrong !== null) return wrong;
		for (const server of numbers) {
			const connection = connectionTo(trace, server);
			const verdict = connection === undefined ? null : verdictOf(connection);
			if (verdict === null || !verdicts.includes(verdict)) continue;
			const seen = hasty(connection, server) ?? printed(trace, server, verdict);
			if (seen !== null) return seen;
		}
		return null;
	};

function printed(trace: TraceModel, server: number, verdict: Verdict): Seen | null {
	const lines = trace.console.flatMap((entry) => (entry.kind === 'console' ? [entry.text] : []));
	const own = lines.filter((text) => text.startsWith(`${server} `));
	if (own.length === 0) return sayOwn('not-printed', { server });
	const other = own.find((text) => text !== `${server} ${verdict}`);
	return other === undefined ? null : sayOwn(`was-${verdict.replace(' ', '-')}`, { text: other, server });
}

/** A server that was asked nothing, or given no time, is not silent. */
function hasty(connection: Connection | undefined, server: number): Seen | null {
	if (connection === undefined || verdictOf(connection) !== 'silent') return null;
	const asked = connection.calls.find(({ call }) => call.method === 'send' && call.threw === null);
	if (asked === undefined) return sayOwn('not-asked', { server });
	const waited = (connection.history.closeCall?.t ?? Number.POSITIVE_INFINITY) - asked.call.t;
	return waited < PATIENCE ? sayOwn('too-early', { server }) : null;
}

export default defineLab({
	view: 'handshake',
	stopAfter: 10_000,
	varies: 'done',
	exercise: {
		checks: { watched, 'never-open': judged('never open'), lost: judged('lost'), silent: judged('silent', 'answers') },
		wrong: {
			'by-error': 'was-lost',
			'by-clean': 'was-never-open',
			impatient: 'too-early',
			'written-down': 'not-drawn',
		},
	},
});
