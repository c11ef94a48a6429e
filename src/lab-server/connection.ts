/** A connection to the lab's own server: bytes both ways, with back-pressure both ways. */
export interface Connection {
	/** Bytes that are on their way through it. */
	readonly held: number;
	/** @returns false when it should take no more until `onDrain`; what is written to one that is gone is lost */
	write(bytes: Uint8Array): boolean;
	onData(listener: (chunk: Uint8Array) => void): void;
	onDrain(listener: () => void): void;
	/** Called when the other end has ended it, and when it broke: perhaps twice. */
	onEnd(listener: () => void): void;
	pause(): void;
	resume(): void;
	cut(): void;
}

/** Opens a connection in somebody's name. The caller owns it. */
export type Dial = () => Connection;
