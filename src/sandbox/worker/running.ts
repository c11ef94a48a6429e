/** Which of the learner's handlers or timers runs now: what a line falls back to where a stack tells none. */
import { getterOf } from './primordials.ts';

const phaseOf = getterOf(Event.prototype, 'eventPhase');
const NONE = 0;

let timer: number | null = null;
let event: Event | null = null;
let handler: number | null = null;

/** A timer's callback is about to run; `line` is that on which it was set. */
export function enterTimer(line: number | null): void {
	timer = line;
	event = null;
}

/** It has run. One that throws is left at once: what is made of its error comes next. */
export function leaveTimer(): void {
	timer = null;
}

/** An event is about to be given to its handlers. */
export function enterEvent(fired: Event, handlers: readonly (number | null)[]): void {
	timer = null;
	event = fired;
	// Which of several runs can't be told.
	handler = handlers.length === 1 ? (handlers[0] ?? null) : null;
}

/** @returns the line on which the handler was registered, or the timer was set; null when none runs */
export function runningLine(): number | null {
	if (timer !== null) return timer;
	return event !== null && phaseOf(event) !== NONE ? handler : null;
}
