/** Prints what nothing caught: exceptions, rejected promises, and what the Content-Security-Policy stopped. */
import type { SandboxStrings } from '../../i18n/sandbox.ts';
import { stackOf } from './call-site.ts';
import { frameText } from './error-text.ts';
import { apply, getterOf, indexOf, slice, textOf } from './primordials.ts';
import { printThrown } from './print.ts';
import type { Recorder } from './recorder.ts';
import { eventPlace, type Place, placeIn, syntaxPlace } from './source-line.ts';

const errorOf = getterOf(ErrorEvent.prototype, 'error');
const messageOf = getterOf(ErrorEvent.prototype, 'message');
const fileOf = getterOf(ErrorEvent.prototype, 'filename');
const lineOf = getterOf(ErrorEvent.prototype, 'lineno');
const columnOf = getterOf(ErrorEvent.prototype, 'colno');
const reasonOf = getterOf(PromiseRejectionEvent.prototype, 'reason');
const NativeError = Error;
const MAX_URL = 500;
const preventDefault = Event.prototype.preventDefault;

export interface ErrorsContext {
	readonly recorder: Recorder;
	readonly strings: SandboxStrings;
	/** Whether the learner's code has not been parsed yet, so that an error is one of its syntax. */
	readonly parsing: () => boolean;
	readonly onSyntaxError: () => void;
	/** How many lines the learner's code has. */
	readonly lastLine: number;
}

export interface ErrorPrinter {
	/** Prints an exception that ended the learner's code, or a promise. */
	printUncaught(thrown: unknown): void;
}

/** Listens for what nothing caught, before learner code can. */
export function installErrors({ recorder, strings, parsing, onSyntaxError, lastLine }: ErrorsContext): ErrorPrinter {
	function printAt(thrown: unknown, place: Place | null): void {
		const text = printThrown(thrown, strings);
		recorder.print('uncaught', text, () => place?.line ?? null);
		if (mentionsDocument(text)) recorder.print('info', strings.noDocument, () => null);
	}

	function printUncaught(thrown: unknown): void {
		printAt(thrown, placeIn(stackOf(thrown) ?? ''));
	}

	/** The stack of a SyntaxError ends at `eval`; the place of the error is known to its event alone. */
	function printSyntaxError(event: ErrorEvent): void {
		const { line, column } = syntaxPlace(lineOf(event), columnOf(event));
		// What is missing at the end is missed behind it, where the engine sees what stands around the code.
		if (messageIs(errorOf(event), strings.closesTooMuch)) printAt(errorOf(event), null);
		else if (line > lastLine) recorder.print('uncaught', strings.endsTooEarly, () => lastLine);
		else {
			const text = printThrown(errorOf(event), strings) + frameText({ line, column, name: '' });
			recorder.print('uncaught', text, () => line);
		}
		onSyntaxError();
	}

	addEventListener('error', (event) => {
		apply(preventDefault, event, []);
		if (parsing()) {
			printSyntaxError(event);
			return;
		}
		const error: unknown = errorOf(event);
		const place = placeIn(stackOf(error) ?? '') ?? eventPlace(fileOf(event), lineOf(event), columnOf(event));
		printAt(error ?? messageOf(event), place);
	});
	addEventListener('unhandledrejection', (event) => {
		apply(preventDefault, event, []);
		printUncaught(reasonOf(event));
	});
	addEventListener('securitypolicyviolation', (event) => {
		recorder.print(
			'error',
			strings.blocked(withoutQuery(textOf(event, 'blockedURI')) || textOf(event, 'effectiveDirective')),
			() => null,
		);
	});
	return { printUncaught };
}

const messageIs = (error: unknown, message: string): boolean =>
	error instanceof NativeError && error.message === message;

/** The query may hold the tap's parameter, which is not the learner's. */
function withoutQuery(url: string): string {
	const query = indexOf(url, '?');
	return slice(url, 0, query === -1 ? MAX_URL : query);
}

/** For code that was written for a page. */
const mentionsDocument = (text: string): boolean =>
	indexOf(text, 'ReferenceError: document ') === 0 || indexOf(text, 'ReferenceError: window ') === 0;
