import { nearest } from '../../trace/nearest.ts';
import { SCENARIOS } from '../scenarios/index.ts';
import type { Refusal } from './refusal.ts';

const PATHS: readonly string[] = SCENARIOS.map(({ path }) => path);

/**
 * @param path at which there is none
 * @param others what else there is where it was asked for, written as scenarios' paths are
 * @returns the scenario that was meant; null when none is near, or something else is nearer
 */
export function meantScenario(path: string, others: readonly string[] = []): string | null {
	const meant = nearest(path, [...PATHS, ...others]);
	return meant !== null && PATHS.includes(meant) ? meant : null;
}

/** @returns how a handshake, or a plain request, for a path without a scenario is refused */
export function noScenario(meant: string | null): Refusal {
	const hint = meant === null ? '' : ` Did you mean ${meant}?`;
	return { status: 404, sentence: `There is no scenario at this path.${hint} There are: ${PATHS.join(', ')}.` };
}
