import { describeScenarios, type ParameterDescription } from '../../src/lab-server/scenario-list.ts';
import type { Random } from './random.ts';

/** An address of the lab server. */
export interface FuzzTarget {
	readonly path: string;
	readonly target: string;
	/** Whether each parameter is known, given once, and within its bounds. */
	readonly lawful: boolean;
}

const SCENARIOS = describeScenarios();
const GARBAGE = ['', '-1', '1e3', '999999999999', 'NaN', '%', '%00', '%zz', '<x>', '€', '10;', ' ', '0x10'] as const;

/** It keeps what it has not read for as long as its rate makes it: slower ones would outlive the fuzzer. */
const SLOWEST_READER = 100_000;

function lawfulValue(random: Random, { type, ranges, values, maxBytes }: ParameterDescription): string | null {
	switch (type) {
		case 'integer': {
			const [from, to] = ranges[random.int(0, ranges.length - 1)] ?? [0, 0];
			return String(random.chance(0.3) ? random.pick([from, to]) : Math.min(to, from + random.size(to - from + 1)));
		}
		case 'choice':
			return values[random.int(0, values.length - 1)] ?? null;
		case 'text':
			return 'x'.repeat(random.int(0, maxBytes ?? 0));
		case 'token':
			return 'x'.repeat(random.int(1, maxBytes ?? 1));
		case 'tokens':
			return 'a,b';
		case 'hex':
			return '8100';
	}
}

/** A value that the declaration does not take. */
function brokenValue(random: Random, { type, ranges, maxBytes }: ParameterDescription): string {
	if (type === 'choice') return random.pick(GARBAGE);
	if (type !== 'integer') return 'é'.repeat((maxBytes ?? 0) + 1);
	const [from, to] = ranges[0] ?? [0, 0];
	return random.chance(0.5) ? random.pick(GARBAGE) : String(random.pick([from - 1, to + 1]));
}

/** A scenario with random parameters. */
export function anyTarget(random: Random): FuzzTarget {
	const { path, parameters } = SCENARIOS[random.int(0, SCENARIOS.length - 1)] ?? { path: '/echo', parameters: [] };
	const pairs: string[] = [];
	for (const parameter of parameters) {
		const value = random.chance(0.6) ? lawfulValue(random, parameter) : null;
		if (value !== null) pairs.push(`${parameter.name}=${value}`);
	}
	if (path === '/slow-reader') pairs.splice(0, 1, `rate=${random.int(SLOWEST_READER, 500_000)}`);
	const target = (query: string[]): string => path + (query.length === 0 ? '' : `?${query.join('&')}`);
	if (random.chance(0.8)) return { path, target: target(pairs), lawful: true };
	const broken = parameters[random.int(0, parameters.length - 1)];
	const way = random.pick(['unknown', 'twice', 'value', 'value', 'value']);
	if (broken === undefined || way === 'unknown') pairs.push(`unknown=${random.pick(GARBAGE)}`);
	else if (way === 'twice') pairs.push(`${broken.name}=1`, `${broken.name}=1`);
	else pairs.splice(0, pairs.length, `${broken.name}=${brokenValue(random, broken)}`);
	return { path, target: target(pairs), lawful: false };
}
