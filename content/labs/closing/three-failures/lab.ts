import { defineLab } from '../../../../src/exercises/check.ts';
import { type Seen, sayOwn } from '../../../../src/exercises/say.ts';
import type { Connection } from '../../../../src/trace/connection.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

type Kind = 'never-open' | 'lost' | 'told';

/** Which connections end so. */
const PATHS: Readonly<Record<Kind, readonly string[]>> = {
	'never-open': ['/refuse?status=503', '/bad-accept'],
	lost: ['/drop?after=100', '/violate?kind=rsv&after=100'],
	told: ['/close?code=1011&after=100', '/close?code=4008&after=100'],
};

const targetOf = ({ construct }: Connection): string => construct?.url.replace(/^[a-z]+:\/\/[^/]*/, '') ?? '';

/** How a connection ended, as far as the page could know it. */
function kindOf({ fired, closed }: Connection): Kind | null {
	if (closed === null) return null;
	if (!fired.some(({ event }) => event.type === 'open')) return 'never-open';
	return closed.code === 1006 ? 'lost' : 'told';
}

const wanted = (kind: Kind, { closed }: Connection): string =>
	kind === 'told' ? `told ${closed?.code}` : kind.replace('-', ' ');

/** For each connection that ended so, its verdict was printed when its close event was fired. */
const judged = (kind: Kind) => (trace: TraceModel) => {
	for (const path of PATHS[kind]) {
		const connection = trace.connections.find((one) => targetOf(one) === path && kindOf(one) === kind);
		const seen = connection === undefined ? sayOwn('not-ended', { path }) : verdict(trace, connection, path, kind);
		if (seen !== null) return seen;
	}
	return null;
};

function verdict(trace: TraceModel, connection: Connection, path: string, kind: Kind): Seen | null {
	const lines = trace.console.flatMap((entry) => (entry.kind === 'console' ? [entry] : []));
	const own = lines.filter(({ text }) => text.startsWith(`${path} `));
	const [first] = own;
	if (first === undefined) return sayOwn('not-printed', { path });
	if (first.t < (connection.closed?.t ?? 0)) return sayOwn('too-early', { text: first.text });
	const other = own.find(({ text }) => text !== `${path} ${wanted(kind, connection)}`);
	return other === undefined
		? null
		: sayOwn(`was-${kind}`, { text: other.text, code: connection.closed?.code ?? null });
}

export default defineLab({
	view: 'handshake',
	stopAfter: 5_000,
	exercise: {
		checks: { 'never-open': judged('never-open'), lost: judged('lost'), told: judged('told') },
		wrong: {
			'by-error': 'was-lost',
			'by-ready-state': 'was-lost',
			'shared-flag': 'was-never-open',
		},
	},
});
