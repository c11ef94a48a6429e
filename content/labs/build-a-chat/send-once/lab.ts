import { askedAddress } from '../../../../src/exercises/asked-address.ts';
import { defineLab } from '../../../../src/exercises/check.ts';
import { messagesIn, opened, pathOf } from '../../../../src/exercises/predicates.ts';
import { type Seen, sayOwn } from '../../../../src/exercises/say.ts';
import type { Connection } from '../../../../src/trace/connection.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const LINES = ['one', 'two', 'three', 'four', 'five'];
const SAID = /^\{"v":1,"type":"message","id":(\d+),"from":\{[^}]*\},"text":"(\w+)"/;
const WELCOME = /^\{"v":1,"type":"welcome",.*"era":"(\w+)".*"last":(\d+)\}$/;

/** What comes on another address may be said by anybody. */
const isRoom = (connection: Connection): boolean => /^\/chat(?:\/|$)/.test(pathOf(connection));

/** What the room said of itself and of its messages, on all connections. */
function roomOf(trace: TraceModel) {
	const rooms = new Set(trace.connections.flatMap((one) => (isRoom(one) ? [one.socket] : [])));
	const texts = messagesIn(trace).flatMap(({ socket, text }) => (rooms.has(socket) ? [text ?? ''] : []));
	const welcomes = texts.flatMap((text) => {
		const [, era, last] = WELCOME.exec(text) ?? [];
		return era === undefined ? [] : [{ era, last: Number(last) }];
	});
	const said = texts.flatMap((text) => {
		const [, id, line] = SAID.exec(text) ?? [];
		return line === undefined ? [] : [{ id: Number(id), line }];
	});
	const last = Math.max(0, ...welcomes.map((one) => one.last), ...said.map(({ id }) => id));
	return { eras: new Set(welcomes.map(({ era }) => era)).size, said, last };
}

/** The connections were cut, as the server does it, and led into the one room. */
function wasCut(trace: TraceModel): Seen | null {
	const wrong = opened(trace);
	if (wrong !== null) return wrong;
	const whole = trace.connections.findIndex((one) => askedAddress(one).parameters.get('cut') !== '3');
	if (whole >= 0) return sayOwn('not-cut', { socket: whole + 1 });
	if (roomOf(trace).eras > 1) return sayOwn('other-room');
	return trace.connections.some(({ closed }) => closed?.code === 1006) ? null : sayOwn('never-cut');
}

function complete(trace: TraceModel): Seen | null {
	const { said } = roomOf(trace);
	const missing = LINES.filter((line) => !said.some((one) => one.line === line));
	return missing.length === 0 ? null : sayOwn('missing', { lines: missing.join(', ') });
}

/** There are five messages in the room, one for each line, in their order. */
function once(trace: TraceModel): Seen | null {
	const { said, last } = roomOf(trace);
	if (last > LINES.length) return sayOwn('too-many', { last });
	const other = said.find(({ id, line }) => LINES[id - 1] !== line);
	if (other !== undefined) return sayOwn('other-order', { id: other.id, line: other.line });
	return complete(trace);
}

export default defineLab({
	varies: 'all',
	view: 'frames',
	stopAfter: 2_000,
	exercise: {
		checks: { 'was-cut': wasCut, complete, once },
		wrong: {
			'new-ref': 'too-many',
			'no-ref': 'too-many',
			'no-member': 'too-many',
			'sent-is-done': 'missing',
			'not-cut': 'not-cut',
		},
	},
});
