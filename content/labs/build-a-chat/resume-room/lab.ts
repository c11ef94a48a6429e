import { askedAddress } from '../../../../src/exercises/asked-address.ts';
import { defineLab } from '../../../../src/exercises/check.ts';
import { opened } from '../../../../src/exercises/predicates.ts';
import { type Seen, sayOwn } from '../../../../src/exercises/say.ts';
import type { Connection } from '../../../../src/trace/connection.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const LINES = ['one', 'two', 'three', 'four', 'five', 'bye'];
const SAID = /^\{"v":1,"type":"message","id":(\d+),"from":\{"id":\d+,"name":"Ada"\},"text":"(\w+)"\}$/;

/** Bo's connections: those that say so. */
const ofBo = ({ connections }: TraceModel): readonly Connection[] =>
	connections.filter((one) => {
		const { path, parameters } = askedAddress(one);
		return path === '/chat/hall' && parameters.get('name') === 'Bo';
	});

/** What Bo was handed, each message with its time. */
const delivered = (trace: TraceModel) =>
	ofBo(trace).flatMap(({ fired }) =>
		fired.flatMap(({ event }) => {
			const [, id, text] = (event.type === 'message' && SAID.exec(event.data.preview)) || [];
			return text === undefined ? [] : [{ t: event.t, id: Number(id), text }];
		}),
	);

function wasCut(trace: TraceModel): Seen | null {
	const bo = ofBo(trace);
	if (bo.length === 0) return opened(trace) ?? sayOwn('no-bo');
	if (bo.some((one) => askedAddress(one).parameters.get('cut') !== '3')) return sayOwn('not-cut');
	return bo.some(({ closed }) => closed?.code === 1006) ? null : sayOwn('never-cut');
}

/** All six came, and they are those that Ada says. */
function complete(trace: TraceModel): Seen | null {
	const came = delivered(trace);
	const missing = LINES.filter((text, index) => !came.some((one) => one.id === index + 1 && one.text === text));
	return missing.length === 0 ? null : sayOwn('missing', { lines: missing.join(', ') });
}

/** Each was shown once, in order, when it had come. */
function shownOnce(trace: TraceModel): Seen | null {
	const came = delivered(trace);
	const shown = trace.console.flatMap((entry) => {
		const [, id, text] = (entry.kind === 'console' && /^(\d+) (\w+)$/.exec(entry.text)) || [];
		return text === undefined ? [] : [{ t: entry.t, id: Number(id), text }];
	});
	const early = shown.find(({ t, id, text }) => !came.some((one) => one.id === id && one.text === text && one.t <= t));
	if (early !== undefined) return sayOwn('made-up', { id: early.id, text: early.text });
	const ids = shown.map(({ id }) => id);
	const twice = ids.find((id, index) => ids.indexOf(id) !== index);
	if (twice !== undefined) return sayOwn('twice', { id: twice, ids: ids.join(', ') });
	return ids.join() === LINES.map((_, index) => index + 1).join() ? null : sayOwn('shown', { ids: ids.join(', ') });
}

export default defineLab({
	// How much Ada says while Bo is away depends on the machine.
	varies: 'all',
	view: 'frames',
	stopAfter: 3_000,
	exercise: {
		checks: { 'was-cut': wasCut, complete, 'shown-once': shownOnce },
		wrong: {
			'only-filtered': 'missing',
			'to-be-safe': 'twice',
			'from-the-start': 'missing',
			'written-down': 'made-up',
			'not-cut': 'not-cut',
		},
	},
});
