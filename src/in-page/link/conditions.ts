/** What one direction of a link is like. */
export interface Conditions {
	/** ms that every byte is on its way. */
	readonly latency: number;
	/** ms that come on top of it at most, drawn for each chunk; order is kept, as TCP keeps it. */
	readonly jitter: number;
	/** Bytes a second; Infinity for no limit. */
	readonly bandwidth: number;
	/** How many bytes arrive at once, drawn for each chunk from the first figure to the second; never more than leave in 10 ms. */
	readonly chunk: readonly [least: number, most: number];
	/** Bytes that can wait to leave. */
	readonly sendBuffer: number;
	/** Bytes that can be on their way and unread, together. */
	readonly receiveBuffer: number;
}

/** A loopback: no time, no limit, and buffers of the size that systems begin with. */
export const LOOPBACK: Conditions = {
	latency: 0,
	jitter: 0,
	bandwidth: Number.POSITIVE_INFINITY,
	chunk: [65_536, 65_536],
	sendBuffer: 131_072,
	receiveBuffer: 131_072,
};

/**
 * @param changes of `from`
 * @throws RangeError for what no link can be like
 */
export function changedConditions(from: Conditions, changes: Partial<Conditions>): Conditions {
	const conditions = { ...from, ...changes };
	const { latency, jitter, bandwidth, chunk, sendBuffer, receiveBuffer } = conditions;
	mustBe(isFrom(0, latency), 'latency', 'no negative number of ms', latency);
	mustBe(isFrom(0, jitter), 'jitter', 'no negative number of ms', jitter);
	mustBe(bandwidth > 0, 'bandwidth', 'more than no byte a second', bandwidth);
	const [least, most] = chunk;
	mustBe(isBytes(least) && isBytes(most) && least <= most, 'chunk', 'whole bytes, the least first', chunk.join());
	mustBe(isBytes(sendBuffer), 'sendBuffer', 'a byte or more', sendBuffer);
	mustBe(isBytes(receiveBuffer), 'receiveBuffer', 'a byte or more', receiveBuffer);
	return conditions;
}

const isFrom = (least: number, value: number): boolean => Number.isFinite(value) && value >= least;
const isBytes = (value: number): boolean => Number.isSafeInteger(value) && value >= 1;

function mustBe(holds: boolean, name: string, what: string, value: number | string): void {
	if (!holds) throw new RangeError(`The ${name} of a link must be ${what}, not ${value}.`);
}
