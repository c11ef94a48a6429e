/** What came with an event of `ws`, as the timeline shows it. */

import { decodeUtf8 } from '../protocol/utf8.ts';
import { list } from '../sandbox/worker/bare.ts';
import { hex } from '../sandbox/worker/data-summary.ts';
import { isError, slice } from '../sandbox/worker/primordials.ts';
import { inspectArgument } from '../sandbox/worker/print.ts';

const LONGEST = 200;

export function argumentsOf(type: string, args: readonly unknown[]): string[] {
	const texts: string[] = list();
	const add = (text: string): void => {
		if (text !== '') texts[texts.length] = slice(text, 0, LONGEST);
	};
	const [first, second] = args;
	if (type === 'message') add(second === true ? bytesText(first) : `“${textOf(first)}”`);
	else if (type === 'ping' || type === 'pong') add(textOf(first));
	else if (type === 'close' && typeof first === 'number') {
		add(`${first}`);
		const reason = textOf(second);
		add(reason === '' ? '' : `“${reason}”`);
	} else if (type === 'error') add(errorText(first));
	else if (type === 'connection') add(requestText(second));
	else if (type === 'upgrade') add(requestText(first));
	return texts;
}

const textOf = (data: unknown): string => (data instanceof Uint8Array ? decodeUtf8(data) : inspectArgument(data));

const bytesText = (data: unknown): string => (data instanceof Uint8Array ? hex(data) : inspectArgument(data));

function errorText(error: unknown): string {
	if (!isError(error)) return inspectArgument(error);
	const code: unknown = Reflect.get(error, 'code');
	return typeof code === 'string' ? `${code}: ${error.message}` : error.message;
}

function requestText(request: unknown): string {
	if (typeof request !== 'object' || request === null) return '';
	const url: unknown = Reflect.get(request, 'url');
	return typeof url === 'string' ? url : '';
}
