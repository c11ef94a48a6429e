import { defineLab } from '../../../../src/exercises/check.ts';
import { type Seen, sayOwn } from '../../../../src/exercises/say.ts';
import { serverLives, wasLetIn } from '../../../../src/exercises/server-predicates.ts';
import { textsOf } from '../../../../src/exercises/trace-facts.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

/** The sockets of foreign pages, by number. */
const FOREIGN = [
	{ socket: 2, origin: 'https://evil.example' },
	{ socket: 3, origin: 'http://localhost:4321.evil.example' },
];

const foreign = (trace: TraceModel): Seen | null => {
	for (const { socket, origin } of FOREIGN) {
		const connection = trace.connection(socket);
		if (connection === null || connection.response === null) return sayOwn('no-answer', { origin });
		if (wasLetIn(connection)) return sayOwn('let-in', { origin });
	}
	return null;
};

const own = (trace: TraceModel): Seen | null => {
	const connection = trace.connection(1);
	if (connection === null || !wasLetIn(connection)) {
		return sayOwn('own-refused', { status: connection?.response?.head?.status ?? null });
	}
	return textsOf(connection, 'in').some((text) => text.includes('42 coins')) ? null : sayOwn('nothing-sent');
};

export default defineLab({
	view: 'timeline',
	programs: {
		clients: 1,
		scripted: FOREIGN.map(({ origin }, index) => ({
			name: origin,
			after: 200 + 200 * index,
			headers: { Origin: origin },
			steps: [{ wait: 300 }, { close: 1000 }],
		})),
	},
	exercise: {
		checks: { foreign: (trace) => serverLives(trace) ?? foreign(trace), own },
		wrong: { 'begins-with': 'let-in', 'let-in-first': 'let-in', nobody: 'own-refused' },
	},
});
