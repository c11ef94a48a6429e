/** Errors as a console shows them: name, message, and where in the learner's code. */

import { ownProperty } from './bare.ts';
import { stackOf } from './call-site.ts';
import { isError, slice } from './primordials.ts';
import { framesIn, SOURCE_NAME, type StackFrame } from './source-line.ts';

const MAX_MESSAGE = 2000;
const MAX_FRAMES = 10;
const MAX_CAUSES = 3;

/** @returns for example `TypeError: x is not a function` */
export function errorHeader(error: Error): string {
	const name = slice(`${error.name}`, 0, 100);
	const message = slice(`${error.message}`, 0, MAX_MESSAGE);
	return message === '' ? name : `${name}: ${message}`;
}

/** @returns the header, the frames that are in the learner's code, and the same for what caused the error */
export function errorText(error: Error): string {
	let text = '';
	let next: unknown = error;
	for (let causes = 0; isError(next) && causes <= MAX_CAUSES; causes += 1) {
		const frames = framesIn(stackOf(next) ?? '', MAX_FRAMES);
		text += `${causes === 0 ? '' : '\ncaused by '}${errorHeader(next)}`;
		for (let index = 0; index < frames.length; index += 1) text += frameText(frames[index]);
		next = ownProperty(next, 'cause')?.value;
	}
	return text;
}

/** One line below the header, in the words of Chromium whatever the browser. */
export function frameText(frame: StackFrame | undefined): string {
	if (frame === undefined) return '';
	const place = `${SOURCE_NAME}:${frame.line}${frame.column === null ? '' : `:${frame.column}`}`;
	return `\n    at ${frame.name === '' ? place : `${frame.name} (${place})`}`;
}
