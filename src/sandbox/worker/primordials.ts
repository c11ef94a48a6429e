/**
 * The built-ins that the worker's program needs, taken before learner code can replace them. Everything in this folder
 * that runs after the learner's code has started uses these and the lists of `bare.ts`, and neither array methods,
 * iteration, spreading, `instanceof` nor promises, which all look up what a learner may have changed. A test holds that.
 */
import { bare, ownProperty } from './bare.ts';

export const { apply, construct, deleteProperty, getPrototypeOf, ownKeys } = Reflect;
export const getProperty = Reflect.get;
export const setProperty = Reflect.set;

const nativeDefineProperty = Reflect.defineProperty;

/** @returns whether the property is now as described; the descriptor is used up */
export const defineProperty = (object: object, key: PropertyKey, descriptor: PropertyDescriptor): boolean =>
	nativeDefineProperty(object, key, bare(descriptor));

/** @returns a property that must be a string; empty where it is none. For what some engines lack the class of. */
export function textProperty(object: object, name: string): string {
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
	const get = ownProperty(prototype, name)?.get;
	if (get === undefined) throw new TypeError(`No accessor ${String(name)}`);
	return (self) => apply(get, self, []);
}

/** As `getterOf`, for a prototype that has no name of its own; `Result` is what its accessor gives. */
export function reader<Result>(prototype: object | null, name: PropertyKey): (self: object) => Result {
	const get = prototype === null ? undefined : ownProperty(prototype, name)?.get;
	if (get === undefined) throw new TypeError(`No accessor ${String(name)}`);
	return (self) => apply(get, self, []);
}

/** @returns a function that calls a method of `prototype`, as it is now, on what it is given; null where there is none */
export function methodOf<Result>(prototype: object, name: string): ((self: object) => Result) | null {
	const method: unknown = getProperty(prototype, name);
	return typeof method === 'function' ? (self) => apply(method, self, []) : null;
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

/**
 * @returns what Web IDL makes of a value where a number is wanted
 * @throws TypeError for symbols and BigInts, and whatever the value's own conversion throws
 */
export const toNumber = (value: unknown): number => apply(max, undefined, [value]);

const inChain = uncurry<object, [object], boolean>(Object.prototype.isPrototypeOf);

/**
 * Whether an object has this prototype: `instanceof`, which a class can redefine. A Proxy may still say anything, or throw.
 */
export const inherits = <Prototype extends object>(value: unknown, prototype: Prototype): value is Prototype =>
	typeof value === 'object' && value !== null && inChain(prototype, value);

/** @returns for example `[object Map]`, of which a class may say what it likes */
export const objectTag = uncurry<unknown, [], string>(Object.prototype.toString);

const ErrorPrototype = Error.prototype;

/** Whether a value says to be an error; a Proxy may throw. */
export const isError = (value: unknown): value is Error => inherits(value, ErrorPrototype) || isBareException(value);

const { toStringTag } = Symbol;

/**
 * What Firefox throws here and there where others throw a DOMException, as `caches.open` does without an origin: an object
 * with a name, a message and a stack that is no `Error`.
 */
function isBareException(value: unknown): boolean {
	const prototype = typeof value === 'object' && value !== null ? getPrototypeOf(value) : null;
	return prototype !== null && ownProperty(prototype, toStringTag)?.value === 'Exception';
}

const DomExceptionPrototype = DOMException.prototype;
/** Not everywhere. */
const captureStackTrace: ((error: object, below: CallableFunction) => void) | undefined = getProperty(
	Error,
	'captureStackTrace',
);

/** @returns a function that calls what learner code calls in place of `native`, and that looks like `native` to it */
export function replacement<Native extends CallableFunction>(
	native: Native,
	call: (self: unknown, args: readonly unknown[]) => unknown,
): Native {
	const handler = {
		apply(_native: Native, self: unknown, args: unknown[]): unknown {
			try {
				return call(self, bare(args));
			} catch (error) {
				// The browser's own error: its stack begins where the learner's code made the call, without our frames.
				if (captureStackTrace !== undefined && inherits(error, DomExceptionPrototype)) {
					captureStackTrace(error, handler.apply);
				}
				throw error;
			}
		},
	};
	return new Proxy(native, bare(handler));
}

/**
 * `eval`, called indirectly: in the global scope.
 *
 * @throws SyntaxError, and whatever the code throws
 */
// biome-ignore lint/security/noGlobalEval: running learner code is what this worker is for
export const evaluate: (source: string) => unknown = globalThis.eval;
