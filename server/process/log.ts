import { fstatSync, writeSync } from 'node:fs';
import { isatty } from 'node:tty';
import type { Host } from '../../src/lab-server/host.ts';

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

/** Takes one line with its line feed; false when it is lost, because the disk is full or nobody reads. Never throws. */
export type LineOutput = (line: string) => boolean;

/** What may wait for a reader who is slow, in bytes. */
const WAITING_BYTES = 256 * 1024;

/**
 * Writes to standard output or standard error for as long as the process lives. A full disk loses lines only until there is
 * room again; a pipe whose reader has gone or has stopped reading holds nothing up.
 */
export function lineOutput(stream: NodeJS.WriteStream & { readonly fd: number }): LineOutput {
	// Without a listener, a closed pipe would end the process.
	stream.on('error', () => {});
	return isFile(stream.fd) ? fileOutput(stream.fd) : pipeOutput(stream);
}

function isFile(fd: number): boolean {
	if (isatty(fd)) return false;
	const stats = fstatSync(fd);
	return stats.isFile() || stats.isCharacterDevice();
}

/** Past the stream: that one never writes again after an error, and a disk that is full will have room again. */
function fileOutput(fd: number): LineOutput {
	return (line) => {
		try {
			writeSync(fd, line);
			return true;
		} catch {
			return false;
		}
	};
}

function pipeOutput(stream: NodeJS.WriteStream): LineOutput {
	return (line) => {
		if (!stream.writable || stream.writableLength > WAITING_BYTES) return false;
		stream.write(line);
		return true;
	};
}
