/**
 * The built-ins that the worker's program needs, taken before learner code can replace them. Everything in this folder
 * that runs after the learner's code has started uses these, and neither array methods, iteration nor spreading, which
 * all look up what a learner may have changed.
 */
export const { apply, construct, defineProperty, deleteProperty, getOwnPropertyDescriptor, getPrototypeOf, ownKeys } =
	Reflect;

const getProperty = Reflect.get;
export const setProperty = Reflect.set;

/** @returns a property that must be a string; empty where it is none. For what some engines lack the class of. */
export function textOf(object: object, name: string): string {
	const value: unknown = getProperty(object, name);
	return typeof value === 'string' ? value : '';
}

/** @returns `method` as a function that takes its `this` first */
export function uncurry<Self, Args extends readonly unknown[], Result>(
	method: (this: Self, ...args: Args) => Result,
): (self: Self, ...args: Args) => Result {
	return (self, ...args) => apply(method, self, args);
}

/**
 * @returns a function that reads the accessor `name` of `prototype`, whatever an instance or learner code says
 * @throws when there is no such accessor
 */
export function getterOf<Self extends object, Name extends keyof Self>(
	prototype: Self,
	name: Name,
): (self: object) => Self[Name] {
	const get = getOwnPropertyDescriptor(prototype, name)?.get;
	if (get === undefined) throw new TypeError(`No accessor ${String(name)}`);
	return (self) => apply(get, self, []);
}

export const isArray = Array.isArray;
export const min = Math.min;
export const max = Math.max;
export const trunc = Math.trunc;

export const slice = uncurry(String.prototype.slice);
export const indexOf = uncurry<string, [string, number?], number>(String.prototype.indexOf);
export const lastIndexOf = uncurry<string, [string], number>(String.prototype.lastIndexOf);
export const charCodeAt = uncurry(String.prototype.charCodeAt);
export const repeat = uncurry(String.prototype.repeat);
export const symbolText = uncurry(Symbol.prototype.toString);

const performanceNow = performance.now.bind(performance);
const timeOrigin = performance.timeOrigin;

/** @returns this worker's clock, in ms since the epoch, as exact as the browser allows */
export const now = (): number => timeOrigin + performanceNow();

const NativeNumber = Number;

/**
 * @returns what Web IDL makes of a value where a number is wanted
 * @throws TypeError for symbols and BigInts, and whatever the value's own conversion throws
 */
export function toNumber(value: unknown): number {
	if (typeof value === 'bigint') throw new TypeError('Cannot convert a BigInt value to a number');
	return NativeNumber(value);
}

/**
 * `eval`, called indirectly: in the global scope.
 *
 * @throws SyntaxError, and whatever the code throws
 */
// biome-ignore lint/security/noGlobalEval: running learner code is what this worker is for
export const evaluate: (source: string) => unknown = globalThis.eval;
