import { defineLab } from '../../../../src/exercises/check.ts';
import { type Seen, sayOwn } from '../../../../src/exercises/say.ts';
import type { ScriptStep } from '../../../../src/exercises/scripted-client.ts';
import { serverLives } from '../../../../src/exercises/server-predicates.ts';
import { textsOf } from '../../../../src/exercises/trace-facts.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

/** What each of them does that no client should do (RFC 6455 §5). Where a frame is masked, its key is 37 fa 21 3d. */
const BROKEN: readonly (readonly [name: string, ...steps: readonly ScriptStep[]])[] = [
	['no mask', { bytes: '81 02 48 69' }],
	['a reserved bit', { bytes: 'c1 82 37fa213d 7f 93' }],
	['a reserved opcode', { bytes: '83 80 37fa213d' }],
	['text that is no UTF-8', { bytes: '81 82 37fa213d c8 04' }],
	['a code that is never sent', { bytes: '88 82 37fa213d 34 17' }],
	['a ping in fragments', { bytes: '09 80 37fa213d' }],
	['a continuation of nothing', { bytes: '80 80 37fa213d' }],
	['no JSON', { text: 'hello' }],
	['null', { text: 'null' }],
	['200,000 bytes', { bytes: '81 ff 0000000000030d40 37fa213d' }, { zeros: 200_000 }],
];

const HUGE = 1 + BROKEN.length;
const TOO_BIG = 1009;
const QUESTIONS = [1, 2, 3, 4, 5, 6];

const answers = (trace: TraceModel): Seen | null => {
	const got = textsOf(trace.connection(1), 'in');
	const missing = QUESTIONS.find((number) => !got.includes(`QUESTION ${number}`));
	return missing === undefined ? null : sayOwn('unanswered', { number: missing });
};

const bounded = (trace: TraceModel): Seen | null => {
	const close = trace.connection(HUGE)?.history.closes.in?.wire.close;
	if (close?.code === TOO_BIG) return null;
	return close ? sayOwn('other-code', { code: close.code }) : sayOwn('not-closed');
};

export default defineLab({
	varies: 'all',
	unshown: true,
	view: 'timeline',
	stopAfter: 4_000,
	programs: {
		clients: 1,
		scripted: BROKEN.map(([name, ...steps], index) => ({
			name,
			after: 100 + 120 * index,
			steps: [...steps, { wait: 400 }, { cut: true }],
		})),
	},
	exercise: {
		checks: { lives: serverLives, answers: (trace) => serverLives(trace) ?? answers(trace), bounded },
		wrong: {
			'catch-all': 'other-code',
			'errors-of-the-server': 'serverEnded',
			'only-errors': 'serverEnded',
			'only-json': 'serverEnded',
		},
	},
});
