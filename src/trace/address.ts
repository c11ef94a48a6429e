/** A place in a lab that a link can name: `#lab=first-echo&frame=2&byte=1`, `#lab=first-echo&event=7`, `#lab=first-echo`. */
export interface LabAddress {
	/** The lab's name without its group. */
	readonly lab: string;
	/** From 1: the frame among all frames of the run; the byte within it, where one is named. */
	readonly frame: number | null;
	readonly byte: number | null;
	/** From 1: the moment among all of the run. */
	readonly event: number | null;
}

const NUMBER = /^[1-9]\d{0,8}$/;

/**
 * @param hash of a location, with its `#`
 * @returns null when it names no lab; `broken` when it does, and what follows can't be understood
 */
export function parseLabAddress(hash: string): LabAddress | 'broken' | null {
	if (!/^#lab=/.test(hash)) return null;
	const fields = new URLSearchParams(hash.slice(1));
	const lab = fields.get('lab') ?? '';
	const number = (name: string): number | null => {
		const text = fields.get(name);
		return text === null ? null : NUMBER.test(text) ? Number(text) : Number.NaN;
	};
	const [frame, byte, event] = [number('frame'), number('byte'), number('event')];
	const bad = [frame, byte, event].some((value) => Number.isNaN(value));
	if (bad || !/^[a-z0-9-]+$/.test(lab) || (frame !== null && event !== null) || (byte !== null && frame === null)) {
		return 'broken';
	}
	return { lab, frame, byte, event };
}

/**
 * @param lab `<group>/<lab>`, or the name alone
 * @returns the fragment, with its `#`
 */
export function formatLabAddress(lab: string, at: Partial<Omit<LabAddress, 'lab'>> = {}): string {
	const parts = (['frame', 'byte', 'event'] as const).flatMap((name) => {
		const value = at[name] ?? null;
		return value === null ? [] : [`${name}=${value}`];
	});
	return `#${[`lab=${lab.replace(/^.*\//, '')}`, ...parts].join('&')}`;
}
