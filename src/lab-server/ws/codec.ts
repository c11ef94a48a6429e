import type { WebSocket } from 'ws';
import type { Job } from '../peer.ts';

type Finish = (error: Error | null, result?: Uint8Array) => void;
type Work = (data: unknown, fin: boolean, finish: Finish) => void;

/** What `ws` compresses and inflates one socket's messages with; how it does that is its own business. */
interface Codec {
	compress: Work;
	decompress: Work;
}

/**
 * Has everything that is compressed and inflated for a socket done as a job of a queue. Does nothing where no compression was
 * agreed on.
 *
 * @param inflated told of each piece of a message what it has become, in bytes
 */
export function queueCodec(webSocket: WebSocket, queue: (job: Job) => void, inflated: (bytes: number) => void): void {
	const codec = codecOf(webSocket);
	if (codec === null) return;
	codec.compress = queued(codec.compress.bind(codec), queue, () => {});
	codec.decompress = queued(codec.decompress.bind(codec), queue, inflated);
}

function queued(work: Work, queue: (job: Job) => void, worked: (bytes: number) => void): Work {
	return (data, fin, finish) =>
		queue((done) =>
			work(data, fin, (error, result) => {
				done();
				if (result !== undefined) worked(result.length);
				finish(error, result);
			}),
		);
}

/** `ws` does not show it: where it keeps it was looked up in version 8.23, and a contract test notices when that changes. */
function codecOf(webSocket: WebSocket): Codec | null {
	const extensions: unknown = Reflect.get(webSocket, '_extensions');
	const codec: unknown = isObject(extensions) ? Reflect.get(extensions, 'permessage-deflate') : undefined;
	return isCodec(codec) ? codec : null;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isCodec = (value: unknown): value is Codec =>
	isObject(value) &&
	typeof Reflect.get(value, 'compress') === 'function' &&
	typeof Reflect.get(value, 'decompress') === 'function';
