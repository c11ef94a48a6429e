/** Learner code's `console`. Nothing goes to the browser's own: that keeps every value that it is given. */
import type { SandboxStrings } from '../../i18n/sandbox.ts';
import type { ConsoleLevel } from '../../trace/events.ts';
import { list } from './bare.ts';
import { capture, lineOf, siteStack } from './call-site.ts';
import { frameText } from './error-text.ts';
import { defineProperty, getProperty, indexOf, min, now, ownKeys, repeat, slice, uncurry } from './primordials.ts';
import { print } from './print.ts';
import type { Recorder } from './recorder.ts';
import { framesIn } from './source-line.ts';

const MAX_INDENT = 10;
const MAX_TRACE = 20;

const get = uncurry<Map<string, number>, [string], number | undefined>(Map.prototype.get);
const set = uncurry<Map<string, number>, [string, number], unknown>(Map.prototype.set);

/** Replaces the methods of `console` (Console §1) by ones that record lines. */
export function installConsole(recorder: Recorder, strings: SandboxStrings): void {
	let groups = 0;
	const counts = new Map<string, number>();
	const timers = new Map<string, number>();

	function say(level: ConsoleLevel, values: readonly unknown[]): void {
		const site = capture();
		recorder.print(level, indent(print(values, strings), groups), () => lineOf(site));
	}

	function elapsed(label: string, values: readonly unknown[]): void {
		const since = get(timers, label);
		if (since === undefined) say('warn', one(`${label}: ?`));
		else say('log', after(`${label}: ${trimNumber(now() - since)} ms`, values));
	}

	const methods = {
		log: (...values: unknown[]) => say('log', values),
		info: (...values: unknown[]) => say('info', values),
		warn: (...values: unknown[]) => say('warn', values),
		error: (...values: unknown[]) => say('error', values),
		// Firefox's other name for it.
		exception: (...values: unknown[]) => say('error', values),
		debug: (...values: unknown[]) => say('debug', values),
		dir: (value: unknown) => say('log', one(value)),
		dirxml: (...values: unknown[]) => say('log', values),
		table: (value: unknown) => say('log', one(value)),
		trace(...values: unknown[]) {
			const site = capture();
			const frames = framesIn(siteStack(site), MAX_TRACE);
			let text = `Trace: ${print(values, strings)}`;
			for (let index = 0; index < frames.length; index += 1) text += frameText(frames[index]);
			recorder.print('log', indent(text, groups), () => lineOf(site));
		},
		assert(condition: unknown, ...values: unknown[]) {
			if (!condition) say('error', values.length === 0 ? one('Assertion failed') : after('Assertion failed:', values));
		},
		count(label: unknown = 'default') {
			const name = `${label}`;
			const count = (get(counts, name) ?? 0) + 1;
			set(counts, name, count);
			say('log', one(`${name}: ${count}`));
		},
		countReset: (label: unknown = 'default') => void set(counts, `${label}`, 0),
		time: (label: unknown = 'default') => void set(timers, `${label}`, now()),
		timeLog: (label: unknown = 'default', ...values: unknown[]) => elapsed(`${label}`, values),
		timeEnd: (label: unknown = 'default') => elapsed(`${label}`, list()),
		group(...values: unknown[]) {
			if (values.length > 0) say('log', values);
			groups += 1;
		},
		groupCollapsed(...values: unknown[]) {
			if (values.length > 0) say('log', values);
			groups += 1;
		},
		groupEnd() {
			if (groups > 0) groups -= 1;
		},
		// What was printed is part of the run's trace, which only grows.
		clear() {},
	};
	const names = ownKeys(methods);
	for (const name of names) {
		// Where the engine has no such method, neither has a lab.
		if (!(name in console)) continue;
		const value: unknown = getProperty(methods, name);
		defineProperty(console, name, { value, writable: true, enumerable: true, configurable: true });
	}
}

/** Puts every line of the text under its group. */
function indent(text: string, groups: number): string {
	if (groups === 0) return text;
	const space = repeat('  ', min(groups, MAX_INDENT));
	let indented = '';
	let start = 0;
	for (let at = indexOf(text, '\n'); at !== -1; at = indexOf(text, '\n', start)) {
		indented += space + slice(text, start, at + 1);
		start = at + 1;
	}
	return indented + space + slice(text, start, text.length);
}

function one(value: unknown): unknown[] {
	const values: unknown[] = list();
	values[0] = value;
	return values;
}

/** @returns the values with another one before them */
function after(first: unknown, values: readonly unknown[]): unknown[] {
	const all = one(first);
	for (let index = 0; index < values.length; index += 1) all[index + 1] = values[index];
	return all;
}

/** Three digits after the point. */
const trimNumber = (milliseconds: number): number => (milliseconds * 1000 - ((milliseconds * 1000) % 1)) / 1000;
