import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { SocketLog } from '../tap/socket-log.ts';
import type { OpeningBytes } from './opening-bytes.ts';

const encoder = new TextEncoder();

/**
 * Records every byte of a connection that is about to be upgraded, in both directions, from the first byte of the request.
 * To be called before anything is written, a refusal included.
 *
 * @param opening what was read so far
 * @param headLength how many bytes after the request were read already
 */
export function recordLink(
	link: Duplex,
	opening: OpeningBytes,
	request: IncomingMessage,
	headLength: number,
	log: SocketLog,
	now: () => number,
): void {
	// Before `ws`, which unmasks in place, gets hold of them.
	opening.follow(request, headLength, (bytes, t) => log.bytes('out', bytes, t));
	recordWrites(link, (bytes) => log.bytes('in', bytes, now()));
	link.once('close', () => {
		log.fact({ type: 'disconnected' });
		log.end();
	});
}

/** Shows `written` each chunk that is handed to the connection. What is written after its end never leaves. */
function recordWrites(link: Duplex, written: (bytes: Uint8Array) => void): void {
	const { write, end } = link;
	const note = (chunk: unknown, encoding: unknown): void => {
		if (!link.writable) return;
		const bytes = bytesOf(chunk, encoding);
		if (bytes !== null && bytes.length > 0) written(bytes);
	};
	link.write = (...args: [chunk: unknown, ...rest: unknown[]]): boolean => {
		note(args[0], args[1]);
		return Reflect.apply(write, link, args);
	};
	link.end = (...args: [chunk?: unknown, ...rest: unknown[]]): Duplex => {
		note(args[0], args[1]);
		return Reflect.apply(end, link, args);
	};
}

function bytesOf(chunk: unknown, encoding: unknown): Uint8Array | null {
	if (chunk instanceof Uint8Array) return chunk;
	if (typeof chunk !== 'string') return null;
	if (encoding === 'latin1') return Uint8Array.from(chunk, (character) => character.charCodeAt(0));
	return encoder.encode(chunk);
}
