declare module 'readable-stream/lib/internal/streams/legacy.js' {
	export const Stream: object;
}
declare module 'readable-stream/lib/internal/streams/readable.js' {
	export { Readable as default } from 'node:stream';
}
declare module 'readable-stream/lib/internal/streams/writable.js' {
	export { Writable as default } from 'node:stream';
}
declare module 'readable-stream/lib/internal/streams/duplex.js' {
	export { Duplex as default } from 'node:stream';
}
