import { hasLabServer } from '../../browser/site-address.ts';

/** The names of the machine itself, and that of none, for a page that is a file: an address with one of them opens nowhere else. */
const OWN_MACHINE = /^(localhost|127\.0\.0\.1|\[::1\]|)$/;

/** @returns whether the page is open on the machine that has it */
export const onOwnMachine = (): boolean => OWN_MACHINE.test(location.hostname);

/**
 * Asks the server at which addresses others can open the site.
 *
 * @returns none without `--lan`, elsewhere than on the server's machine, and where it does not answer
 */
export async function classAddresses(): Promise<readonly string[]> {
	if (!onOwnMachine() || !hasLabServer()) return [];
	try {
		const response = await fetch('/class-addresses');
		return response.ok ? (await response.text()).split('\n').filter((line) => /^https?:/.test(line)) : [];
	} catch {
		return [];
	}
}
