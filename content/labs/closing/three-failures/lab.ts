import { defineLab } from '../../../../src/exercises/check.ts';
import { type Seen, sayOwn } from '../../../../src/exercises/say.ts';
import { connectionInRoom, drawnRoom } from '../../../../src/exercises/subjects/rooms.ts';
import type { Connection } from '../../../../src/trace/connection.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const PATH = '/ending';
const SERVERS = [1, 2, 3, 4, 5, 6];

type Kind = 'never-open' | 'lost' | 'told';

/** How a connection ended, as far as the page could know it. */
function kindOf({ fired, closed }: Connection): Kind | null {
	if (closed === null) return null;
	if (!fired.some(({ event }) => event.type === 'open')) return 'never-open';
	return closed.code === 1006 ? 'lost' : 'told';
}

const wanted = (kind: Kind, { closed }: Connection): string =>
	kind === 'told' ? `told ${closed?.code}` : kind.replace('-', ' ');

/** All six of a room that the server drew in this run came to their end. */
function watched(trace: TraceModel): Seen | null {
	if (drawnRoom(trace, PATH) === null) return sayOwn('not-drawn');
	const missing = SERVERS.find((server) => connectionInRoom(trace, PATH, server)?.closed == null);
	return missing === undefined ? null : sayOwn('not-ended', { server: missing });
}

/** For each connection that ended so, its verdict was printed when its close event was fired. */
const judged =
	(kind: Kind) =>
	(trace: TraceModel): Seen | null => {
		const wrong = watched(trace);
		if (wrong !== null) return wrong;
		for (const server of SERVERS) {
			const connection = connectionInRoom(trace, PATH, server);
			if (connection === undefined || kindOf(connection) !== kind) continue;
			const seen = verdict(trace, connection, server, kind);
			if (seen !== null) return seen;
		}
		return null;
	};

function verdict(trace: TraceModel, connection: Connection, server: number, kind: Kind): Seen | null {
	const lines = trace.console.flatMap((entry) => (entry.kind === 'console' ? [entry] : []));
	const own = lines.filter(({ text }) => text.startsWith(`${server} `));
	const [first] = own;
	if (first === undefined) return sayOwn('not-printed', { server });
	if (first.t < (connection.closed?.t ?? 0)) return sayOwn('too-early', { text: first.text });
	const other = own.find(({ text }) => text !== `${server} ${wanted(kind, connection)}`);
	return other === undefined
		? null
		: sayOwn(`was-${kind}`, { text: other.text, code: connection.closed?.code ?? null });
}

export default defineLab({
	view: 'timeline',
	stopAfter: 5_000,
	varies: 'done',
	unshown: true,
	exercise: {
		checks: { watched, 'never-open': judged('never-open'), lost: judged('lost'), told: judged('told') },
		wrong: {
			'by-error': 'was-lost',
			'by-ready-state': 'was-lost',
			'shared-flag': 'was-never-open',
			'written-down': 'not-drawn',
		},
	},
});
