import { hex, upgradeRequest } from '../../support/raw-client.ts';
import type { TapWatcher } from '../../support/tap-watcher.ts';

/** A state in which a connection can be when its client is gone. */
export interface LinkState {
	readonly name: string;
	/** What the client sends, before it reads anything. */
	readonly sends: (tap: string) => string | Uint8Array;
	/** Whether the client reads what comes. */
	readonly reads: boolean;
	/** The tap's record that says that the server is in this state; null where no tap can know of it. */
	readonly ready: string | null;
	/** What the tap tells before the client is gone. */
	readonly before: readonly string[];
}

/** Sends a handshake for an address, then frames. */
const sends =
	(target: string, tag: string, frames = ''): LinkState['sends'] =>
	(tap) =>
		Buffer.concat([
			Buffer.from(upgradeRequest(`${target}${target.includes('?') ? '&' : '?'}tap=${tap}.${tag}`)),
			hex(frames),
		]);

/** Every state, by the tag under which a tap knows it. `out 47` and `in 48` are the heads: `GET` and `HTTP`. */
export const STATES: readonly LinkState[] = [
	{ name: 'before-request', sends: () => '', reads: true, ready: null, before: [] },
	{ name: 'half-head', sends: () => 'GET /echo HTTP/1.1\r\nHost: lab', reads: true, ready: null, before: [] },
	{
		name: 'unread-101',
		sends: sends('/echo', 'unread-101'),
		reads: false,
		ready: 'state 1',
		before: ['out 47', 'in 48', 'state 1'],
	},
	{
		name: 'open',
		sends: sends('/echo', 'open'),
		reads: true,
		ready: 'state 1',
		before: ['out 47', 'in 48', 'state 1'],
	},
	{
		name: 'mid-frame',
		sends: sends('/echo', 'mid-frame', '81 85 37fa213d 7f9f'),
		reads: true,
		ready: 'out 81',
		before: ['out 47', 'in 48', 'state 1', 'out 81'],
	},
	{
		name: 'mid-message',
		sends: sends('/echo', 'mid-message', '01 83 00000000 48656c'),
		reads: true,
		ready: 'out 1',
		before: ['out 47', 'in 48', 'state 1', 'out 1'],
	},
	{
		name: 'server-closes',
		sends: sends('/close?code=1000', 'server-closes'),
		reads: true,
		ready: 'state 2',
		before: ['out 47', 'in 48', 'state 1', 'in 88', 'state 2'],
	},
	{
		name: 'client-closes',
		sends: sends('/stall-close', 'client-closes', '88 82 00000000 03e8'),
		reads: true,
		ready: 'out 88',
		before: ['out 47', 'in 48', 'state 1', 'out 88'],
	},
];

/**
 * The records of one socket, each in a few characters: the direction and the first byte, or the fact. Without a close
 * frame's code (03 …), which `ws` writes by itself.
 */
export function recordsOf(watcher: TapWatcher, tag: string): string[] {
	return watcher.records
		.filter((record) => record.tag === tag)
		.map((record) => {
			if (record.kind === 'bytes') return `${record.direction} ${record.chunk[0]?.toString(16)}`;
			if (record.kind === 'lost') return `lost ${record.bytes}`;
			return record.fact.type === 'state' ? `state ${record.fact.readyState}` : record.fact.type;
		})
		.filter((line) => line !== 'in 3');
}
