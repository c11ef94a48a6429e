import { TraceModel } from '../../trace/model.ts';
import { type PastedOptions, type PastedStream, pastedStream } from './pasted-stream.ts';

/** Pasted bytes, decoded by what decodes the runs of labs. */
export interface PastedTrace {
	readonly model: TraceModel;
	readonly stream: PastedStream;
	/**
	 * Decodes on for about so many ms.
	 *
	 * @param now of a clock in ms
	 * @returns whether there is more to decode
	 */
	step(now: () => number, budget: number): boolean;
	/** Decodes all that is left. */
	finish(): void;
}

export function pastedTrace(bytes: Uint8Array, options: PastedOptions): PastedTrace {
	const model = new TraceModel();
	const stream = pastedStream(bytes, options);
	const events = stream.events();
	return {
		model,
		stream,
		step(now, budget) {
			const end = now() + budget;
			do {
				const { value, done } = events.next();
				if (done || value === undefined) return false;
				model.append([value]);
			} while (now() < end);
			return true;
		},
		finish() {
			for (const event of events) model.append([event]);
		},
	};
}
