/** The global `process` of `server.js`: as much of Node's as a server needs to end, or to go on. */
import { EventEmitter } from 'node:events';

export interface ProgramProcess {
	/** What the code sees. */
	readonly process: EventEmitter;
	/** @returns whether the code has a listener for exceptions that nothing caught, which has been called */
	caught(thrown: unknown): boolean;
}

/** @param exit ends the process */
export function programProcess(exit: () => void): ProgramProcess {
	const process = Object.assign(new EventEmitter(), {
		env: {},
		argv: ['node', 'server.js'],
		nextTick: (action: (...args: unknown[]) => void, ...args: unknown[]): void => queueMicrotask(() => action(...args)),
		exit,
	});
	return { process, caught: (thrown) => process.emit('uncaughtException', thrown) };
}
