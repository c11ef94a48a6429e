import { pageTime } from '../../page-time.ts';

export { Buffer } from 'buffer';

const { wait } = pageTime();

/** What `ws` and its streams know as globals of Node. */
export const setImmediate = (action: () => void): void => void wait(0, action);

export const process = {
	env: {},
	/** Behind what runs now, and before any event. */
	nextTick<Args extends readonly unknown[]>(action: (...args: Args) => void, ...args: Args): void {
		queueMicrotask(() => action(...args));
	},
};
