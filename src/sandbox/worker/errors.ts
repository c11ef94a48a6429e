/** Prints what nothing caught: exceptions, rejected promises, and what the Content-Security-Policy stopped. */
import type { SandboxStrings } from '../../i18n/sandbox.ts';
import { stackOf } from './call-site.ts';
import { frameText } from './error-text.ts';
import { lineOfExtraBrace } from './extra-brace.ts';
import { createFloodBrake } from './flood-brake.ts';
import { hintFor, syntaxHint } from './hints.ts';
import { apply, getterOf, indexOf, isError, now, slice, textProperty } from './primordials.ts';
import { printThrown } from './print.ts';
import type { Recorder } from './recorder.ts';
import { runningLine } from './running.ts';
import { eventPlace, type Place, placeIn, syntaxPlace } from './source-line.ts';

const errorOf = getterOf(ErrorEvent.prototype, 'error');
const messageOf = getterOf(ErrorEvent.prototype, 'message');
const fileOf = getterOf(ErrorEvent.prototype, 'filename');
const lineNumberOf = getterOf(ErrorEvent.prototype, 'lineno');
const columnOf = getterOf(ErrorEvent.prototype, 'colno');
const reasonOf = getterOf(PromiseRejectionEvent.prototype, 'reason');
const isPrevented = getterOf(Event.prototype, 'defaultPrevented');
const { preventDefault } = Event.prototype;
const { addEventListener, removeEventListener } = EventTarget.prototype;
const scope = globalThis;
const NativeSyntaxError = SyntaxError;
const MAX_URL = 500;

export interface ErrorsContext {
	readonly recorder: Recorder;
	readonly strings: SandboxStrings;
	/** Whether the learner's code has not been parsed yet, so that an error is one of its syntax. */
	readonly parsing: () => boolean;
	readonly onSyntaxError: () => void;
	readonly code: string;
	/** How many lines it has. */
	readonly lastLine: number;
	/** Called once what happens now is over. */
	readonly later: (callback: () => void) => void;
}

export interface ErrorPrinter {
	/** Prints an exception that ended the learner's code, or a promise. */
	printUncaught(thrown: unknown): void;
}

/** Listens for what nothing caught, before learner code can. */
export function installErrors(context: ErrorsContext): ErrorPrinter {
	const { recorder, strings, parsing, onSyntaxError, code, lastLine } = context;

	function hint(text: string | null): void {
		if (text !== null) recorder.print('info', text, () => null);
	}

	function printAt(thrown: unknown, line: number | null): void {
		recorder.print('uncaught', printThrown(thrown, strings), () => line);
		hint(hintFor(thrown, strings));
	}

	function printUncaught(thrown: unknown): void {
		printAt(thrown, lineIn(thrown));
	}

	/** The stack of a SyntaxError ends at `eval`; the place of the error is known to its event alone. */
	function printSyntaxError(event: Event): void {
		const { line, column } = syntaxPlace(lineNumberOf(event), columnOf(event));
		const extra = lineOfExtraBrace(code);
		// What is missing at the end is missed behind it, where the engine sees what stands around the code.
		if (extra !== null) printAt(new NativeSyntaxError(strings.closesTooMuch), extra);
		else if (messageIs(errorOf(event), strings.closesTooMuch)) printAt(errorOf(event), null);
		else if (line > lastLine) recorder.print('uncaught', strings.endsTooEarly, () => lastLine);
		else {
			const text = printThrown(errorOf(event), strings) + frameText({ line, column, name: '' });
			recorder.print('uncaught', text, () => line);
			hint(syntaxHint(code, line, strings));
		}
		onSyntaxError();
	}

	function printError(event: Event): void {
		const error: unknown = errorOf(event);
		const place: Place | null = eventPlace(fileOf(event), lineNumberOf(event), columnOf(event));
		printAt(thrownIn(event), lineIn(error) ?? place?.line ?? runningLine());
	}

	listenLast('error', context, (event) => {
		if (parsing()) printSyntaxError(event);
		else printError(event);
	});
	listenLast('unhandledrejection', context, (event) => printUncaught(reasonOf(event)));
	const brake = createFloodBrake(now);
	apply(addEventListener, scope, ['unhandledrejection', () => brake.hold(), true]);
	const report = (event: Event): void => {
		const blocked = withoutQuery(textProperty(event, 'blockedURI')) || textProperty(event, 'effectiveDirective');
		recorder.print('error', strings.blocked(blocked), () => null);
	};
	apply(addEventListener, scope, ['securitypolicyviolation', report]);
	return { printUncaught };
}

/** @returns what was thrown; a script whose errors are muted tells its message alone */
function thrownIn(event: Event): unknown {
	const error: unknown = errorOf(event);
	const message: unknown = messageOf(event);
	if (error !== null && error !== undefined) return error;
	// `Uncaught null`, `uncaught exception: null`, `null`: each engine words it in its own way.
	if (typeof message !== 'string' || slice(message, -4) === 'null') return null;
	return slice(message, -9) === 'undefined' ? undefined : message;
}

const lineIn = (thrown: unknown): number | null => placeIn(stackOf(thrown) ?? '')?.line ?? null;

/**
 * Calls back behind all listeners of learner code, unless one of them prevents the default: a capturing listener comes
 * first and moves the one that prints to the end. Where a listener stops the event on its way, what it did counts all the same.
 */
function listenLast(type: string, { later }: ErrorsContext, print: (event: Event) => void): void {
	/** Not yet come to the end of the listeners. */
	let awaited: Event | null = null;
	let timerSet = false;
	const last = (event: Event): void => {
		awaited = null;
		// Rejections are not trusted in every engine.
		if ((type === 'error' && !event.isTrusted) || isPrevented(event)) return;
		print(event);
		// The browser's own console, and the iframe, have nothing to add.
		apply(preventDefault, event, []);
	};
	const catchUp = (): void => {
		if (awaited !== null) last(awaited);
	};
	const first = (event: Event): void => {
		catchUp();
		awaited = event;
		apply(removeEventListener, scope, [type, last]);
		apply(addEventListener, scope, [type, last]);
		if (timerSet) return;
		timerSet = true;
		later(() => {
			timerSet = false;
			catchUp();
		});
	};
	apply(addEventListener, scope, [type, first, true]);
}

const messageIs = (error: unknown, message: string): boolean => isError(error) && error.message === message;

/** The query may hold the tap's parameter, which is not the learner's. */
function withoutQuery(url: string): string {
	const query = indexOf(url, '?');
	return slice(url, 0, query === -1 ? MAX_URL : query);
}
