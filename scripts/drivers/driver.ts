/** What can be handed to a page, and back. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** Runs in the page: it sees its arguments and the page, nothing of the module that it is written in. */
export type InPage<A extends readonly Json[], R> = (...values: A) => R | Promise<R>;

/** @returns an expression that calls the function in a page */
export const sourceOf = <A extends readonly Json[]>(work: InPage<A, unknown>, values: A): string =>
	`(${work})(...${JSON.stringify(values)})`;

/** @returns what a page handed back: by way of JSON, whatever the engine made of it */
export function handedBack<R>(value: unknown): R {
	return JSON.parse(JSON.stringify(value ?? null));
}

/** Keys that suites press. */
export type Key = 'Escape' | 'Enter' | 'ArrowRight' | 'Tab' | 'Select all' | 'Run';

/** One tab of a browser. */
export interface EnginePage {
	/** Resolves when the page and its scripts are loaded. */
	open(url: string): Promise<void>;
	reload(): Promise<void>;
	evaluate<A extends readonly Json[], R>(work: InPage<A, R>, ...values: A): Promise<R>;
	/** Runs in the first frame of the page whose address ends so. */
	evaluateInFrame<A extends readonly Json[], R>(path: string, work: InPage<A, R>, ...values: A): Promise<R>;
	/** Clicks with a pointer, where the element is. @throws when `find` finds none */
	click<A extends readonly Json[]>(find: InPage<A, Element | null | undefined>, ...values: A): Promise<void>;
	press(key: Key): Promise<void>;
	/** Types a line of text, key by key. */
	type(text: string): Promise<void>;
	/** The inner size, in CSS pixels; an engine may not go below a width of its own. */
	resize(width: number, height: number): Promise<void>;
	/** @returns a PNG of what is in sight */
	screenshot(): Promise<Uint8Array>;
	/** Uncaught errors, console errors and broken policies of the page since the last call. */
	takeProblems(): Promise<readonly string[]>;
}

/** A browser of its own, with a profile of its own, that talks to nothing but this machine. */
export interface EngineBrowser {
	/** Name and version, as a reader knows them: `Firefox 153.8.0`. */
	readonly version: string;
	readonly page: EnginePage;
	stop(): Promise<void>;
}

/** @param args further arguments of the program, for whoever knows which it is */
export type StartEngine = (args?: readonly string[]) => Promise<EngineBrowser>;
