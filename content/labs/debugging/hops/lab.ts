import { defineLab } from '../../../../src/exercises/check.ts';
import { insideOf } from '../../../../src/exercises/subjects/broken-servers.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

/** The status with which the server answered what came through each tunnel. */
const statuses = ({ connections }: TraceModel): readonly (number | null)[] =>
	connections.map((tunnel) => insideOf(tunnel)?.response?.head?.status ?? null);

const OUTCOMES: Readonly<Record<number, string>> = { 101: 'accepted', 426: 'asks', 502: 'gateway' };

export default defineLab({
	view: 'handshake',
	stopAfter: 8_000,
	predictions: {
		stripped: {
			kind: 'choice',
			answer: (trace) => OUTCOMES[statuses(trace)[1] ?? 0] ?? 'nothing',
			shown: (run) => run.line(/^HTTP\/1\.1/, 2),
		},
	},
	claims: {
		'whole-is-accepted': {
			holds: (trace) => statuses(trace)[0] === 101,
			shown: (run) => run.line(/^HTTP\/1\.1/, 1),
		},
		'stripped-is-refused': {
			holds: (trace) => statuses(trace)[1] === 426,
			shown: (run) => run.line(/^HTTP\/1\.1/, 2),
		},
	},
});
