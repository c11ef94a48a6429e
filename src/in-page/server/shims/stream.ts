import { Buffer } from 'buffer';
import { Stream } from 'readable-stream/lib/internal/streams/legacy.js';

/** The three streams that `ws` uses: `readable-stream` as a whole has pipelines and operators too. */
export { default as Duplex } from 'readable-stream/lib/internal/streams/duplex.js';
export { default as Readable } from 'readable-stream/lib/internal/streams/readable.js';
export { default as Writable } from 'readable-stream/lib/internal/streams/writable.js';

/** They expect these of the whole. */
Object.assign(Stream, {
	_isUint8Array: (value: unknown): boolean => value instanceof Uint8Array,
	_uint8ArrayToBuffer: (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
});
