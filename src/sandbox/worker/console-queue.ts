/** Console lines that wait to be posted: the newest ones, within bounds; how many older ones were dropped is counted. */
import type { ConsoleDroppedEvent, ConsoleEvent, ConsoleLevel } from '../../trace/events.ts';
import { createQueue } from './queue.ts';

const MAX_WAITING_LINES = 250;
/** Characters over all lines that wait. */
const MAX_WAITING_TEXT = 200_000;

/** Finds the line at last, when it is sure that the event is kept. */
export type LineSource = () => number | null;

export interface WaitingLine {
	readonly order: number;
	readonly t: number;
	readonly level: ConsoleLevel;
	readonly text: string;
	readonly line: LineSource;
}

export interface ConsoleQueue {
	length(): number;
	add(line: WaitingLine): void;
	/** The place of the oldest line among everything recorded; null when none waits. */
	nextOrder(): number | null;
	/** What is missing before the oldest line; null when nothing is. */
	takeDropped(): ConsoleDroppedEvent | null;
	take(): ConsoleEvent | null;
}

export function createConsoleQueue(): ConsoleQueue {
	const lines = createQueue<WaitingLine>();
	let characters = 0;
	let dropped = 0;
	/** Of the last line that was dropped. */
	let droppedAt = 0;

	function forget(): WaitingLine | undefined {
		const line = lines.peek();
		lines.drop();
		characters -= line?.text.length ?? 0;
		return line;
	}

	return {
		length: lines.length,
		add(line) {
			lines.add(line);
			characters += line.text.length;
			// The newest line stays, however long it is.
			while (lines.length() > MAX_WAITING_LINES || (characters > MAX_WAITING_TEXT && lines.length() > 1)) {
				droppedAt = forget()?.t ?? droppedAt;
				dropped += 1;
			}
		},
		nextOrder: () => lines.peek()?.order ?? null,
		takeDropped() {
			if (dropped === 0) return null;
			const event = { kind: 'console-dropped', t: droppedAt, lines: dropped } as const;
			dropped = 0;
			return event;
		},
		take() {
			const line = forget();
			if (line === undefined) return null;
			return { kind: 'console', t: line.t, level: line.level, text: line.text, line: line.line() };
		},
	};
}
