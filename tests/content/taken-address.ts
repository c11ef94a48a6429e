import { SCENARIOS } from '../../src/lab-server/scenarios/index.ts';

/** @returns whether the lab server has such an address, and takes these parameters */
export function isTaken(run: string): boolean {
	const url = new URL(run, 'ws://localhost');
	const scenario = SCENARIOS.find(({ path }) => path === url.pathname);
	if (scenario === undefined) return false;
	return [...url.searchParams].every(([name, value]) => scenario.parameters[name]?.parse(value) !== undefined);
}
