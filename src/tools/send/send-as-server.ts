import { encodeUtf8 } from '../../protocol/utf8.ts';
import type { FiredEvent, ReadyState, TraceEvent } from '../../trace/events.ts';
import { type LabAccess, SENT_SOCKET, type Sending } from './lab-access.ts';

/** Characters of a message that a trace keeps. */
const PREVIEW = 200;

/**
 * Has the lab server send bytes to this browser (`/bytes`), and records what the browser's own WebSocket makes of them: its
 * events here, its bytes at the server.
 *
 * @param took gets what happens, as events of a trace
 * @param ended called once when the connection is over
 */
export async function sendAsServer(
	bytes: Uint8Array,
	lab: LabAccess,
	took: (events: readonly TraceEvent[]) => void,
	ended: () => void,
): Promise<Sending> {
	const startedAt = lab.now();
	const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
	const watched = await lab.watch(startedAt, took);
	const url = `${lab.origin}/bytes?hex=${digits}`;
	const at = () => ({ t: Math.max(0, lab.now() - startedAt), socket: SENT_SOCKET });
	let state: ReadyState | null = null;
	const look = (): void => {
		const present = readyStateOf(socket);
		if (present === state) return;
		state = present;
		took([{ kind: 'state', ...at(), readyState: present, bufferedAmount: socket.bufferedAmount, line: null }]);
	};
	const fire = (event: Fired): void => {
		look();
		took([{ ...event, kind: 'event', ...at(), handlers: [null] }]);
	};
	took([
		{ kind: 'call', ...at(), method: 'construct', url, protocols: [], args: [`'${url}'`], line: null, threw: null },
	]);
	const socket = lab.connect(watched === null ? url : `${url}&${watched.parameter}`);
	socket.binaryType = 'arraybuffer';
	look();
	socket.onopen = () => fire({ type: 'open', protocol: socket.protocol, extensions: socket.extensions });
	socket.onmessage = ({ data }: MessageEvent<unknown>) => fire({ type: 'message', data: summaryOf(data) });
	socket.onerror = () => fire({ type: 'error' });
	socket.onclose = ({ code, reason, wasClean }) => {
		fire({ type: 'close', code, reason, wasClean });
		ended();
	};
	return {
		stop() {
			if (state === 3) return;
			took([{ kind: 'call', ...at(), method: 'close', code: null, reason: null, args: [], line: null, threw: null }]);
			socket.close();
			look();
		},
	};
}

type Fired = FiredEvent extends infer E
	? E extends FiredEvent
		? Omit<E, 'kind' | 't' | 'socket' | 'handlers'>
		: never
	: never;

const STATES: readonly ReadyState[] = [0, 1, 2, 3];
const readyStateOf = ({ readyState }: WebSocket): ReadyState => STATES.find((state) => state === readyState) ?? 3;

function summaryOf(data: unknown): Extract<FiredEvent, { readonly type: 'message' }>['data'] {
	if (typeof data === 'string')
		return { type: 'string', size: encodeUtf8(data).length, preview: data.slice(0, PREVIEW) };
	const size = data instanceof ArrayBuffer ? data.byteLength : 0;
	return { type: 'ArrayBuffer', size, preview: `ArrayBuffer(${size})` };
}
