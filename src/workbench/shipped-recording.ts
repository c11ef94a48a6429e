/**
 * The runs that labs begin with. Each is a file of its own, which is fetched when its lab comes near (`near.ts`): among a lab's
 * properties it would travel with every page, and most of what is on a page is never reached.
 */
declare global {
	/** By address; on the server those of the page that is rendered, in a page those that were fetched. */
	var websocketLabRecordings: Map<string, string> | undefined;
}

/** @param recording what `packRecording` made */
export function shipRecording(address: string, recording: string): void {
	globalThis.websocketLabRecordings ??= new Map();
	globalThis.websocketLabRecordings.set(address, recording);
}

/**
 * @param address null where a lab begins without a run
 * @throws Error when it was not shipped before: server and page would not draw the same
 */
export function shippedRecording(address: string | null): string | null {
	if (address === null) return null;
	const recording = globalThis.websocketLabRecordings?.get(address);
	if (recording === undefined) throw new Error(`${address} was not fetched before its lab.`);
	return recording;
}

/** How long it waits before it asks again, in ms. */
const AGAIN = 3000;

/** Resolves when the run is there: while the server is away, the lab waits for it. */
export async function fetchRecording(address: string): Promise<void> {
	while (!isShipped(address)) {
		const recording = await textAt(address);
		if (recording === null) await new Promise((resolve) => setTimeout(resolve, AGAIN));
		else shipRecording(address, recording);
	}
}

const isShipped = (address: string): boolean => globalThis.websocketLabRecordings?.has(address) ?? false;

/** @returns null while it can't be had */
async function textAt(address: string): Promise<string | null> {
	try {
		const response = await fetch(address);
		return response.ok ? await response.text() : null;
	} catch {
		return null;
	}
}

/**
 * @param lab `<group>/<lab>`
 * @returns where a page finds the run that the lab begins with, as `packRecording` writes it
 */
export const recordingAddress = (lab: string): string => `/recordings/${lab}/packed.json`;

/**
 * @param lab of an exercise
 * @returns where the recorded run of its solution is, a file of ours with its code
 */
export const solutionAddress = (lab: string): string => `/recordings/${lab}/solution.json`;
