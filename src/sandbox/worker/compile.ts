/**
 * Makes learner code the body of a strict async function, so that `await` works at its top level. It is evaluated where that
 * tells its lines, and imported where only that does; Chromium words the errors of imported code worse.
 */
import { namesEvaluated } from './engine.ts';
import { isBody } from './extra-brace.ts';
import { apply, defineProperty, deleteProperty, evaluate } from './primordials.ts';
import { SOURCE_NAME, setSource } from './source-line.ts';

const NativeBlob = Blob;
const nativeImportScripts = globalThis.importScripts;
const { createObjectURL } = URL;

/** Stands before the code on its first line, so that all lines keep their numbers. */
const EVALUATED = '"use strict";(async()=>{';
const HOOK = 'labProgram';
const IMPORTED = `"use strict";${HOOK}(async()=>{`;

/**
 * @param problem the message for code that is only in balance with what stands around it
 * @returns the code as a function that has not been called
 * @throws SyntaxError; left uncaught, its error event tells the line, which the exception itself does not everywhere
 */
export function compile(code: string, problem: string): () => Promise<unknown> {
	const main = namesEvaluated ? evaluated(code) : imported(code);
	if (typeof main !== 'function' || !isBody(code)) throw new SyntaxError(problem);
	return () => apply(main, undefined, []);
}

function evaluated(code: string): unknown {
	setSource(SOURCE_NAME, EVALUATED.length, true);
	return evaluate(`${EVALUATED}${code}\n})\n//# sourceURL=${SOURCE_NAME}`);
}

/** The address stays valid as long as the worker does: what scripts of a revoked one throw later is muted. */
function imported(code: string): unknown {
	const url = createObjectURL(new NativeBlob([`${IMPORTED}${code}\n})`], { type: 'text/javascript' }));
	let main: unknown;
	const value = (body: unknown): void => {
		main = body;
	};
	setSource(url, IMPORTED.length, false);
	defineProperty(globalThis, HOOK, { value, configurable: true });
	try {
		nativeImportScripts(url);
	} finally {
		deleteProperty(globalThis, HOOK);
	}
	return main;
}
