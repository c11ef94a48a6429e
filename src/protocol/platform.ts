/** Whether bytes that are all there are valid UTF-8. */
export type IsUtf8 = (bytes: Uint8Array) => boolean;

/** Memory of so many bytes, to be written whole before anybody reads it: it need not be zero, as the language's own is. */
export type Allocate = (size: number) => Uint8Array;

/** What the platform does quicker than this folder, which knows none, can; what is missing is done here. In Node, both are of `node:buffer`. */
export interface Platform {
	readonly isUtf8?: IsUtf8;
	readonly allocate?: Allocate;
}

export const NO_PLATFORM: Platform = {};
