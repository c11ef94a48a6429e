import type { LabAddress } from './address.ts';
import { JsonReader } from './json-reader.ts';

/** What someone wrote beside a frame, a byte or a moment of a run. It says where in the words of an address. */
export interface TraceNote {
	readonly at: Pick<LabAddress, 'frame' | 'byte' | 'event'>;
	readonly text: string;
}

/** Notes of one run, and characters of one note. */
export const MAX_NOTES = 200;
export const MAX_NOTE = 2000;

/** A note as a file has it: `{"frame":2,"byte":1,"text":"…"}`. */
export const noteToJson = ({ at, text }: TraceNote): object => ({
	...(at.frame === null ? {} : { frame: at.frame }),
	...(at.byte === null ? {} : { byte: at.byte }),
	...(at.event === null ? {} : { event: at.event }),
	text,
});

/** @throws TraceFormatError that names what is wrong by its path */
export function noteFromJson(value: unknown, path: string): TraceNote {
	const from = new JsonReader(value, path);
	const place = (name: string): number | null => from.optional(name, () => from.integer(name, 1));
	const at = { frame: place('frame'), byte: place('byte'), event: place('event') };
	if ((at.frame === null) === (at.event === null)) from.fail('frame');
	if (at.byte !== null && at.frame === null) from.fail('byte');
	return { at, text: from.string('text') };
}
