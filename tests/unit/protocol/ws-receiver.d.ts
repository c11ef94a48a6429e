import type { Writable } from 'node:stream';

// `ws` exports its parser, `@types/ws` does not know it.
declare module 'ws' {
	export class Receiver extends Writable {
		constructor(options: {
			readonly isServer: boolean;
			readonly maxPayload?: number;
			readonly allowSynchronousEvents?: boolean;
			readonly extensions?: Readonly<Record<string, unknown>>;
		});
		on(event: 'message', listener: (data: Buffer, isBinary: boolean) => void): this;
		on(event: 'ping' | 'pong', listener: (data: Buffer) => void): this;
		on(event: 'conclude', listener: (code: number, reason: Buffer) => void): this;
		on(event: 'error', listener: (error: Error & { readonly code: string }) => void): this;
	}
}
