import { defineLab } from '../../../../src/exercises/check.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const closeCalls = ({ connections }: TraceModel) =>
	connections.flatMap(({ calls }) => calls.flatMap(({ call }) => (call.method === 'close' ? [call] : [])));

const thrown = (trace: TraceModel) => closeCalls(trace).map(({ code, threw }) => `${code} ${threw?.name ?? 'taken'}`);

export default defineLab({
	view: 'timeline',
	predictions: {
		first: {
			kind: 'choice',
			answer: (trace) => String(closeCalls(trace).find(({ threw }) => threw === null)?.code),
			shown: (run) => run.line(/^taken/),
		},
	},
	claims: {
		'codes-refused': {
			holds: (trace) =>
				thrown(trace).slice(0, 3).join() === '1001 InvalidAccessError,1006 InvalidAccessError,1011 InvalidAccessError',
			shown: (run) => run.line(/^InvalidAccessError/),
		},
		'reason-is-bytes': {
			holds: (trace) => thrown(trace).slice(3, 5).join() === '1000 SyntaxError,4000 taken',
			shown: (run) => run.line(/^SyntaxError/),
		},
		'second-close-does-nothing': {
			holds: (trace) => {
				const [connection] = trace.connections;
				const codes = connection?.frames.flatMap(({ close }) => (close === null ? [] : [close.code]));
				return thrown(trace)[5] === '4001 taken' && connection?.closed?.code === 4000 && codes?.join() === '4000,4000';
			},
			shown: (run) => run.call('close', 6),
		},
	},
});
