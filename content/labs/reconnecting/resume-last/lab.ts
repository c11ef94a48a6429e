import { askedAddress } from '../../../../src/exercises/asked-address.ts';
import { defineLab } from '../../../../src/exercises/check.ts';
import { opened } from '../../../../src/exercises/predicates.ts';
import { type Seen, sayOwn } from '../../../../src/exercises/say.ts';
import type { Connection } from '../../../../src/trace/connection.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const COUNT = 12;
const IDS = Array.from({ length: COUNT }, (_, index) => index + 1);

/** The messages that the page was handed, each with its time and number. */
const delivered = ({ fired }: Connection) =>
	fired.flatMap(({ event }) => {
		const id = event.type === 'message' ? /^\{"id":(\d+),/.exec(event.data.preview)?.[1] : undefined;
		return id === undefined ? [] : [{ t: event.t, id: Number(id) }];
	});

/** Behind which message a connection asked to go on; null where its address says nothing. */
function askedFor(connection: Connection): number | null {
	const last = /^\d+/.exec(askedAddress(connection).parameters.get('last') ?? '')?.[0];
	return last === undefined ? null : Number(last);
}

/** Each connection but the first asks for what comes behind the last message that had come. */
function resumes(trace: TraceModel): Seen | null {
	const { connections } = trace;
	if (connections.length < 2) return opened(trace) ?? sayOwn('one-connection');
	for (const [index, connection] of connections.entries()) {
		const came = connections.slice(0, index).flatMap(delivered);
		const last = Math.max(0, ...came.map(({ id }) => id));
		const asked = askedFor(connection);
		if (index > 0 && asked === null) return sayOwn('asked-nothing', { socket: index + 1, last });
		if (index > 0 && asked !== last) return sayOwn('asked-other', { socket: index + 1, asked, last });
	}
	return null;
}

/** All of them came. */
function complete({ connections }: TraceModel): Seen | null {
	const came = new Set(connections.flatMap(delivered).map(({ id }) => id));
	const missing = IDS.filter((id) => !came.has(id));
	return missing.length === 0 ? null : sayOwn('missing', { ids: missing.join(', ') });
}

/** Each was shown once, in order, and when it had come. */
function shownOnce({ connections, console }: TraceModel): Seen | null {
	const came = connections.flatMap(delivered);
	const lines = console.flatMap((entry) => (entry.kind === 'console' ? [entry] : []));
	const shown = lines.flatMap(({ t, text }) => {
		const id = /^message (\d+)$/.exec(text)?.[1];
		return id === undefined ? [] : [{ t, id: Number(id) }];
	});
	const early = shown.find(({ t, id }) => !came.some((one) => one.id === id && one.t <= t));
	if (early !== undefined) return sayOwn('made-up', { id: early.id });
	const ids = shown.map(({ id }) => id);
	const twice = ids.find((id, index) => ids.indexOf(id) !== index);
	if (twice !== undefined) return sayOwn('twice', { id: twice, ids: ids.join(', ') });
	return ids.join() === IDS.join() ? null : sayOwn('shown', { ids: ids.join(', ') });
}

export default defineLab({
	unshown: true,
	// Behind which message each connection is cut is drawn; never at the end of a block, so that the next one repeats some.
	varies: 'done',
	view: 'frames',
	stopAfter: 4_000,
	exercise: {
		checks: { resumes, complete, 'shown-once': shownOnce },
		wrong: {
			counted: 'asked-other',
			'from-the-start': 'asked-other',
			'only-filtered': 'asked-nothing',
			'shown-twice': 'twice',
			'written-down': 'asked-other',
		},
	},
});
