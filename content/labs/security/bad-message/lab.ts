import { askedAddress } from '../../../../src/exercises/asked-address.ts';
import { defineLab } from '../../../../src/exercises/check.ts';
import { messagesIn } from '../../../../src/exercises/predicates.ts';
import { type Seen, say, sayOwn } from '../../../../src/exercises/say.ts';
import type { Connection } from '../../../../src/trace/connection.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const PATH = '/moves';
const SEATS = [1, 2, 3, 4, 5, 6];
const CODE = 4400;
const GOOD = /^\{"type":"move","x":([0-7]),"y":([0-7])\}$/;

/** The number of the table that the server drew in this run. */
function drawnTable(trace: TraceModel): string | null {
	const porter = trace.connections.find((one) => {
		const { path, parameters } = askedAddress(one);
		return path === PATH && parameters.size === 0;
	});
	return messagesIn(trace).find(({ socket }) => socket === porter?.socket)?.text ?? null;
}

interface Game {
	readonly seat: number;
	readonly connection: Connection;
	/** The lines that should be printed for the moves before the bad one. */
	readonly moves: readonly string[];
	/** The message that is none; null where it had not come. */
	readonly bad: string | null;
}

function gamesOf(trace: TraceModel): readonly Game[] {
	const table = drawnTable(trace);
	return SEATS.flatMap((seat) => {
		const connection = trace.connections.findLast((one) => {
			const { path, parameters } = askedAddress(one);
			if (path !== PATH || table === null) return false;
			return parameters.get('table') === table && parameters.get('seat') === String(seat);
		});
		if (connection === undefined) return [];
		const texts = messagesIn(trace)
			.filter(({ socket }) => socket === connection.socket)
			.map(({ text }) => text ?? '');
		const at = texts.findIndex((text) => !GOOD.test(text));
		const moves = texts.slice(0, at < 0 ? texts.length : at).map((text) => text.replace(GOOD, `${seat} $1 $2`));
		return [{ seat, connection, moves, bad: at < 0 ? null : (texts[at] ?? null) }];
	});
}

function allPlayed(trace: TraceModel): Seen | null {
	if (drawnTable(trace) === null) return sayOwn('not-drawn');
	const games = gamesOf(trace);
	const missing = SEATS.find((seat) => !games.some((game) => game.seat === seat));
	return missing === undefined ? null : sayOwn('not-played', { seat: missing });
}

/** At each seat, the moves before the bad message were printed, and nothing else. */
function played(trace: TraceModel): Seen | null {
	const wrong = allPlayed(trace);
	if (wrong !== null) return wrong;
	const lines = trace.console.flatMap((entry) => (entry.kind === 'console' ? [entry.text] : []));
	for (const { seat, moves, bad } of gamesOf(trace)) {
		const own = lines.filter((text) => text.startsWith(`${seat} `) && !text.startsWith(`${seat} closed`));
		const extra = own[moves.length];
		if (own.length < moves.length) return sayOwn('good-refused', { seat, move: moves[own.length] ?? '' });
		const other = moves.findIndex((move, index) => own[index] !== move);
		if (other >= 0) return sayOwn('other-move', { seat, text: own[other] ?? '', move: moves[other] ?? '' });
		if (extra !== undefined) return sayOwn('bad-played', { text: extra, bad });
	}
	return null;
}

/** At each seat, the bad message was answered with that code. */
function refused(trace: TraceModel): Seen | null {
	const wrong = allPlayed(trace);
	if (wrong !== null) return wrong;
	for (const { seat, connection, moves, bad } of gamesOf(trace)) {
		const threw = connection.calls.find(({ call }) => call.method === 'close' && call.threw !== null)?.call;
		if (threw !== undefined) return say('closeThrew', threw.line, threw.threw?.name ?? 'Error');
		const call = connection.history.closeCall;
		if (call === null) return sayOwn('not-refused', { seat, bad });
		const heard = connection.history.fired.filter(({ fired, id }) => fired.event.type === 'message' && id < call.id);
		if (heard.length <= moves.length) return sayOwn('too-early', { seat });
		if (heard.length > moves.length + 1) return sayOwn('too-late', { seat, bad });
		const code = connection.history.closes.out?.wire.close?.code ?? null;
		if (code !== CODE) return sayOwn('other-code', { seat, code });
	}
	return null;
}

export default defineLab({
	view: 'handshake',
	stopAfter: 10_000,
	varies: 'done',
	exercise: {
		checks: { drawn: allPlayed, refused, played },
		wrong: {
			'only-json': 'not-refused',
			'loose-numbers': 'bad-played',
			'code-1008': 'closeThrew',
			'close-at-once': 'too-early',
			'print-first': 'bad-played',
		},
	},
});
