/** Makes learner code the body of a strict async function, so that `await` works at its top level. */
import { apply, construct, evaluate } from './primordials.ts';
import { PREFIX, SOURCE_NAME } from './source-line.ts';

const AsyncFunction = (async () => {}).constructor;

/**
 * @param problem the message for code that is only in balance with what stands around it
 * @returns the code as a function that has not been called
 * @throws SyntaxError; left uncaught, its error event tells the line, which the exception itself does not everywhere
 */
export function compile(code: string, problem: string): () => unknown {
	const main = evaluate(`${PREFIX}${code}\n})\n//# sourceURL=${SOURCE_NAME}`);
	if (typeof main !== 'function' || !isBody(code)) throw new SyntaxError(problem);
	return () => apply(main, undefined, []);
}

/** Whether the code is the body of an async function by itself. */
function isBody(code: string): boolean {
	try {
		construct(AsyncFunction, [code]);
		return true;
	} catch {
		return false;
	}
}
