import type { Host } from '../../src/lab-server/host.ts';
import type { LineOutput } from './line-output.ts';

/** Never what a message held, a token, a tap's id or the query of an address. */
export interface LogFields {
	readonly [name: string]: string | number | boolean | null;
	readonly time?: never;
	readonly level?: never;
	readonly event?: never;
}

/**
 * What an operator should know. An event is a fixed name such as `socket-refused`; what varies goes into the fields.
 * Logging never throws and never waits.
 */
export interface Log {
	info(event: string, fields?: LogFields): void;
	warn(event: string, fields?: LogFields): void;
	error(event: string, fields?: LogFields): void;
}

/** `text` is for people at a terminal and leaves `info` out; `json` is one object a line for machines. */
export type LogFormat = 'text' | 'json';

type Level = keyof Log;

interface Line {
	readonly time: string;
	readonly level: Level;
	readonly event: string;
	readonly fields: LogFields;
}

/** Lines of one event that are written in one second; the others are counted. */
export const LINES_PER_SECOND = 10;
const SECOND = 1000;
/** Longer texts, such as messages of errors, are cut. */
const TEXT_LENGTH = 2000;

/** Keeps nothing: for tests and for the lab inside a dev server. */
export const noLog: Log = { info() {}, warn() {}, error() {} };

/**
 * @param output says of each line whether it was written; what was lost is counted and told with the next line
 */
export function createLog(format: LogFormat, host: Pick<Host, 'date' | 'wait'>, output: LineOutput): Log {
	const render = format === 'json' ? jsonLine : textLine;
	let lost = 0;
	const write = (level: Level, event: string, fields: LogFields) => {
		if (format === 'text' && level === 'info') return;
		const line = (event: string, fields: LogFields) =>
			render({ time: new Date(host.date()).toISOString(), level, event, fields: cleaned(fields) });
		if (lost > 0 && output(line('lines-lost', { lines: lost }))) lost = 0;
		if (!output(line(event, fields))) lost += 1;
	};
	/** Lines in the current second, by event. */
	const counts = new Map<string, number>();
	const limited = (level: Level) => {
		return (event: string, fields: LogFields = {}) => {
			const count = (counts.get(event) ?? 0) + 1;
			counts.set(event, count);
			if (count <= LINES_PER_SECOND) write(level, event, fields);
			if (count > 1) return;
			host.wait(SECOND, () => {
				const left = (counts.get(event) ?? 0) - LINES_PER_SECOND;
				counts.delete(event);
				if (left > 0) write(level, 'lines-left-out', { of: event, lines: left });
			});
		};
	};
	return { info: limited('info'), warn: limited('warn'), error: limited('error') };
}

function jsonLine({ time, level, event, fields }: Line): string {
	return `${JSON.stringify({ time, level, event, ...fields })}\n`;
}

function textLine({ level, event, fields }: Line): string {
	const pairs = Object.entries(fields).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`);
	return `websocket-lab: ${level} ${event}${pairs.join('')}\n`;
}

/** Cuts long texts, and whatever follows a question mark: an error may quote an address, and its query names a tap. */
function cleaned(fields: LogFields): LogFields {
	const entries = Object.entries(fields).map(([name, value]) => [
		name,
		typeof value === 'string' ? clean(value) : value,
	]);
	return Object.fromEntries(entries);
}

const clean = (text: string): string => text.slice(0, TEXT_LENGTH).replaceAll(/\?[^\s'"]+/g, '?…');
