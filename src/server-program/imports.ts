/**
 * `import … from 'ws'` as a script can say it: a lab's code is the body of a function, which has no imports. Each becomes a
 * destructuring on as many lines, so that all lines keep their numbers.
 */
const IMPORT = /^([ \t]*)import\s+([\w$*{}\s,]+?)\s+from\s*(['"])([\w:./-]+)\3/gm;
const BARE = /^([ \t]*)import\s*(['"])([\w:./-]+)\2/gm;

/** The name under which the worker hands out modules. */
const MODULES = 'labModule';

/** @returns code without imports, with the same lines */
export function withoutImports(code: string): string {
	return code
		.replace(IMPORT, (_all, indent: string, clause: string, quote: string, name: string) => {
			const from = `${MODULES}(${quote}${name}${quote})`;
			return `${indent}const ${patternOf(clause)} = ${from}`;
		})
		.replace(
			BARE,
			(_all, indent: string, quote: string, name: string) => `${indent}${MODULES}(${quote}${name}${quote})`,
		);
}

/** `X, { A as B }` → `{ default: X, A: B }`; `* as X` → `X`. */
function patternOf(clause: string): string {
	const whole = /^\*\s*as\s+([\w$]+)$/.exec(clause.trim());
	if (whole?.[1] !== undefined) return whole[1];
	const [, first = '', named = ''] = /^([\w$]*)\s*,?\s*(?:\{([\s\S]*)\})?$/.exec(clause.trim()) ?? [];
	const names = named.replace(/([\w$]+)\s+as\s+([\w$]+)/g, '$1: $2');
	const parts = [first && `default: ${first}`, names.replace(/^ | $/g, '')];
	return `{ ${parts.filter((part) => part !== '').join(', ')} }`;
}
