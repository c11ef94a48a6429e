import type { EnginePage, InPage, Json } from '../../../scripts/drivers/driver.ts';

/** How long a page may take to come to what is waited for, in ms. */
const PATIENCE = 40_000;

/**
 * Waits until a function that runs in the page returns something.
 *
 * @param what for the message when it never does
 * @returns what it returned
 */
export async function waitFor<A extends readonly Json[], R>(
	page: EnginePage,
	what: string,
	look: InPage<A, R>,
	...values: A
): Promise<NonNullable<R>> {
	const deadline = Date.now() + PATIENCE;
	for (;;) {
		const seen = await page.evaluate(look, ...values);
		if (seen) return seen;
		if (Date.now() > deadline) throw new Error(`Waited in vain until ${what}.`);
		await new Promise((resolve) => setTimeout(resolve, 25));
	}
}
