import { type Position, STEP } from '../../lab-server/game/rules.ts';

interface Point {
	readonly step: number;
	readonly place: Position;
}

/** Points that are kept: a second of states. */
const KEPT = 10;

/** Where one player was, state by state. */
export class Track {
	#points: Point[] = [];

	/** @param before the step of the state before: until then they stood where they were */
	push(step: number, place: Position, before: number): void {
		const last = this.#points.at(-1);
		if (last !== undefined && last.step < before) this.#points.push({ step: before, place: last.place });
		this.#points.push({ step, place });
		this.#points = this.#points.slice(-KEPT);
	}

	get last(): Position | null {
		return this.#points.at(-1)?.place ?? null;
	}

	/** @param step with fractions @returns the place between the two points that lie around it */
	at(step: number): Position | null {
		const next = this.#points.findIndex((point) => point.step >= step);
		if (next === -1) return this.last;
		const to = this.#points[next];
		const from = this.#points[next - 1] ?? to;
		if (from === undefined || to === undefined) return null;
		const part = to.step === from.step ? 1 : (step - from.step) / (to.step - from.step);
		return {
			x: from.place.x + (to.place.x - from.place.x) * part,
			y: from.place.y + (to.place.y - from.place.y) * part,
		};
	}
}

/** States come every two steps; what is drawn lies so far behind the newest that there is always a next one. */
const BEHIND = 2;

/** Which step it is for what is drawn: behind what the server has told, by as much as states are late. */
export class StepClock {
	/** Of the last states: at what time step 0 would have come, if all took as long. */
	#starts: number[] = [];

	/** @param now ms */
	heard(step: number, now: number): void {
		this.#starts = [...this.#starts, now - step * STEP].slice(-20);
	}

	/** @returns with fractions */
	stepAt(now: number): number {
		return (now - Math.max(...this.#starts)) / STEP - BEHIND;
	}
}
