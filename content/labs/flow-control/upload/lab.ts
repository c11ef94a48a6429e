import { defineLab } from '../../../../src/exercises/check.ts';
import { opened, pathOf } from '../../../../src/exercises/predicates.ts';
import { type Seen, say, sayOwn } from '../../../../src/exercises/say.ts';
import type { Connection } from '../../../../src/trace/connection.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const PATH = '/upload';
const TOTAL = 5 * 1024 * 1024;
const MOST = 256 * 1024;
const REPORTS = 40;

/** Something that the page did or was told: how much it had handed to `send` by then, and how much it knew to have arrived. */
interface Step {
	readonly kind: 'send' | 'report';
	readonly t: number;
	readonly handed: number;
	readonly arrived: number;
}

/** In the order in which the page saw it. */
function stepsOf({ history }: Connection): readonly Step[] {
	const steps: Step[] = [];
	let handed = 0;
	let arrived = 0;
	for (const entry of history.entries) {
		if (entry.kind === 'call' && entry.call.call.method === 'send' && entry.call.call.threw === null) {
			handed += entry.call.call.data.size;
			steps.push({ kind: 'send', t: entry.t, handed, arrived });
		} else if (entry.kind === 'event' && entry.fired.event.type === 'message') {
			arrived = Number(entry.fired.event.data.preview) || arrived;
			steps.push({ kind: 'report', t: entry.t, handed, arrived });
		}
	}
	return steps;
}

/** The connection on which the most arrived. */
function uploadOf(trace: TraceModel): Connection | Seen {
	const all = trace.connections.filter((connection) => pathOf(connection) === PATH);
	const known = (connection: Connection) => stepsOf(connection).at(-1)?.arrived ?? 0;
	const [best] = [...all].sort((one, other) => known(other) - known(one));
	return best ?? opened(trace, PATH) ?? say('noSocket');
}

const onUpload = (judge: (connection: Connection) => Seen | null) => (trace: TraceModel) => {
	const found = uploadOf(trace);
	return 'id' in found ? found : judge(found);
};

/** The last report says that all of it is there. */
function whole(connection: Connection): Seen | null {
	const arrived = stepsOf(connection).at(-1)?.arrived ?? 0;
	return arrived >= TOTAL ? null : sayOwn('not-whole', { arrived });
}

/** What is known to have arrived waits no more, also where an engine tells late that it has left. */
function bounded(connection: Connection): Seen | null {
	const steps = stepsOf(connection);
	if (steps.length === 0) return say('nothingSent');
	const above = connection.states.find(({ t, bufferedAmount }) => {
		const { handed = 0, arrived = 0 } = steps.findLast((step) => step.t <= t) ?? {};
		return Math.min(bufferedAmount, handed - arrived) > MOST;
	});
	return above === undefined ? null : sayOwn('above', { amount: above.bufferedAmount, line: above.line });
}

/** Until all was sent, something was always on its way. */
function neverDry(connection: Connection): Seen | null {
	const steps = stepsOf(connection);
	const dry = steps.find(({ kind, handed, arrived }) => kind === 'report' && handed < TOTAL && arrived >= handed);
	if (dry !== undefined) return sayOwn('dry', { arrived: dry.arrived });
	const reports = steps.filter(({ kind }) => kind === 'report').length;
	return reports >= REPORTS ? whole(connection) : sayOwn('few-reports', { reports });
}

export default defineLab({
	view: 'buffer',
	unshown: true,
	stopAfter: 10_000,
	exercise: {
		checks: { whole: onUpload(whole), bounded: onUpload(bounded), 'never-dry': onUpload(neverDry) },
		wrong: {
			polling: 'dry',
			'mark-by-timer': 'dry',
			'stop-and-wait': 'dry',
			'below-the-mark': 'above',
		},
	},
});
