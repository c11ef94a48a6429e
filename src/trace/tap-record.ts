import type { Direction, PeerFact } from './events.ts';

/** One `bytes`, `lost` or `peer` event of one socket, before it has a socket number and a time on the page's clock. */
export type TapRecord = {
	/** Names the socket: the part of `?tap=<id>.<tag>` after the dot. */
	readonly tag: string;
	/** The server's clock, in ms. */
	readonly t: number;
} & (
	| { readonly kind: 'bytes'; readonly direction: Direction; readonly chunk: Uint8Array }
	| { readonly kind: 'lost'; readonly direction: Direction; readonly bytes: number }
	| { readonly kind: 'peer'; readonly fact: PeerFact }
);

/** What came over the tap channel is not what a lab server sends. */
export class TapFormatError extends Error {
	override readonly name = 'TapFormatError';
}
