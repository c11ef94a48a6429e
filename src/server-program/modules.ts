/** What `server.js` has of Node: the modules that it can import, and the global `process`. */
import * as buffer from 'node:buffer';
import * as events from 'node:events';
import type { SandboxStrings } from '../i18n/sandbox.ts';
import { STATUS_CODES, serverMaker } from './http.ts';
import type { recordedClasses } from './record-sockets.ts';

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

/** @returns the function that stands for `import` */
export function programModules(classes: ReturnType<typeof recordedClasses>, strings: SandboxStrings) {
	const { WebSocket, WebSocketServer, HttpServer } = classes;
	const createServer = serverMaker(HttpServer);
	const http = { createServer, Server: HttpServer, STATUS_CODES };
	const modules: ReadonlyMap<string, object> = new Map<string, object>([
		['ws', { WebSocket, WebSocketServer, default: WebSocket }],
		['http', { ...http, default: http }],
		['events', { EventEmitter: events.EventEmitter, default: events.EventEmitter }],
		['buffer', { Buffer: buffer.Buffer, default: buffer }],
	]);
	return (name: string): object => {
		const found = modules.get(name.replace(/^node:/, ''));
		if (found === undefined) throw new Error(strings.noModule(name, [...modules.keys()].join(', ')));
		return found;
	};
}

/** As much of Node's as a server needs to end, or to go on. */
interface ProgramProcess {
	/** What the code sees. */
	readonly process: events.EventEmitter;
	/** @returns whether the code has a listener for exceptions that nothing caught, which has been called */
	caught(thrown: unknown): boolean;
}

/** @param exit ends the process */
export function programProcess(exit: () => void): ProgramProcess {
	const process = Object.assign(new events.EventEmitter(), {
		env: {},
		argv: ['node', 'server.js'],
		nextTick: (action: (...args: unknown[]) => void, ...args: unknown[]): void => queueMicrotask(() => action(...args)),
		exit,
	});
	return { process, caught: (thrown) => process.emit('uncaughtException', thrown) };
}
