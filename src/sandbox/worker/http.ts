/**
 * Learner code's `fetch` and `EventSource`: the browser's own, for what the lab server has by plain HTTP. Nothing here can
 * watch them; the lab server counts what they put on the wire.
 */
import type { SandboxStrings } from '../../i18n/sandbox.ts';
import type { RunCommand } from '../messages.ts';
import { httpAddressOf } from './address.ts';
import { bare, list, ownProperty } from './bare.ts';
import { apply, construct, defineProperty, deleteProperty, getterOf, replacement, uncurry } from './primordials.ts';

export interface HttpContext {
	readonly run: Pick<RunCommand, 'serverOrigin' | 'tap' | 'transport'>;
	/** What the lab server has by plain HTTP. */
	readonly paths: readonly string[];
	readonly strings: SandboxStrings;
	/** Called when an answer is there, or a stream has ended. */
	readonly onFewer: () => void;
}

type Install = (name: string, value: unknown) => void;

const scope = globalThis;
const NativeTypeError = TypeError;
const rejected: (reason: unknown) => Promise<never> = Promise.reject.bind(Promise);
const then = uncurry<object, [() => void, () => void], unknown>(Promise.prototype.then);
const addEventListener = uncurry<EventTarget, [string, () => void], void>(EventTarget.prototype.addEventListener);

const BODY = ['arrayBuffer', 'blob', 'bytes', 'json', 'text'];

/**
 * Puts them in the place of the browser's.
 *
 * @param install makes something a global
 * @returns whether an answer is still awaited, or a stream is open
 */
export function installHttp(context: HttpContext, install: Install): () => boolean {
	const wire = (name: string, url: unknown): string => {
		const { serverOrigin, tap, transport } = context.run;
		if (transport === 'page') throw new NativeTypeError(context.strings.notInPage(name));
		// No ticket: a request that is counted opens no socket.
		const run = tap === null ? null : `${tap.page}.${tap.run}`;
		const address = httpAddressOf(`${url}`, { serverOrigin, tap: run }, context.paths);
		if (address === null) throw new NativeTypeError(context.strings.onlyUpdates(name));
		return address;
	};
	const awaited = installFetch(wire, context.onFewer, install);
	const open = 'EventSource' in globalThis ? installEventSource(wire, context.onFewer, install) : () => false;
	return () => awaited() || open();
}

type Wire = (name: string, url: unknown) => string;

function installFetch(wire: Wire, onFewer: () => void, install: Install): () => boolean {
	const nativeFetch = globalThis.fetch;
	let awaited = 0;
	const settled = (): void => {
		awaited -= 1;
		onFewer();
	};
	const hold = (promise: object): object => {
		awaited += 1;
		// `then` asks the promise for its constructor, which learner code may have changed; without one it takes its own.
		defineProperty(promise, 'constructor', { value: undefined, configurable: true });
		then(promise, settled, settled);
		deleteProperty(promise, 'constructor');
		return promise;
	};
	install(
		'fetch',
		replacement(nativeFetch, (_self, args) => {
			const given: unknown[] = list();
			try {
				given[0] = wire('fetch()', args[0]);
			} catch (error) {
				return rejected(error);
			}
			given[1] = args[1];
			return hold(apply(nativeFetch, scope, given));
		}),
	);
	for (const name of BODY) {
		const native = ownProperty(Response.prototype, name)?.value;
		if (typeof native !== 'function') continue;
		const value = replacement(native, (self, args) => hold(apply(native, self, args)));
		defineProperty(Response.prototype, name, { value });
	}
	return () => awaited > 0;
}

function installEventSource(wire: Wire, onFewer: () => void, install: Install): () => boolean {
	const Native = EventSource;
	const { prototype } = Native;
	const nativeClose = prototype.close;
	const stateOf = getterOf(prototype, 'readyState');
	const CLOSED = Native.CLOSED;
	const sources: EventSource[] = list();
	let count = 0;
	const handler = {
		construct(_target: typeof EventSource, args: unknown[], newTarget: NewableFunction): EventSource {
			bare(args);
			if (args.length > 0) args[0] = wire('EventSource', args[0]);
			const source: EventSource = construct(Native, args, newTarget);
			sources[count] = source;
			count += 1;
			addEventListener(source, 'error', onFewer);
			return source;
		},
	};
	const proxy = new Proxy(Native, bare(handler));
	const close = replacement(nativeClose, (self, args) => {
		apply(nativeClose, self, args);
		onFewer();
	});
	defineProperty(prototype, 'close', { value: close });
	defineProperty(prototype, 'constructor', { value: proxy, writable: true, enumerable: false, configurable: true });
	install('EventSource', proxy);
	return () => {
		for (let index = 0; index < count; index += 1) {
			const source = sources[index];
			if (source !== undefined && stateOf(source) !== CLOSED) return true;
		}
		return false;
	};
}
