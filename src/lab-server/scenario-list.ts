import type { Parameter, Range } from './parameters.ts';
import { SCENARIOS } from './scenarios/index.ts';

/** A parameter as plain data, for forms and reference pages. */
export interface ParameterDescription {
	readonly name: string;
	readonly type: Parameter<unknown>['type'];
	/** As it would stand in the address; null where leaving the parameter out has a meaning of its own. */
	readonly default: string | null;
	readonly unit: Parameter<unknown>['unit'];
	/** Of an integer, ends included; else empty. */
	readonly ranges: readonly Range[];
	/** Of a choice, as they would stand in the address; else empty. */
	readonly values: readonly string[];
	/** Of a text, token or tokens; else null. */
	readonly maxBytes: number | null;
}

/** A scenario as plain data. What it and its parameters do is said in `src/i18n/scenarios.ts`, under the same names. */
export interface ScenarioDescription {
	readonly path: string;
	/** The name of the parameter that stands behind the path, as in `/chat/lobby`; null where none does. */
	readonly inPath: string | null;
	readonly parameters: readonly ParameterDescription[];
}

/** @returns every scenario in the order of the table; can be serialised, and needs nothing of the lab to be read */
export function describeScenarios(): ScenarioDescription[] {
	return SCENARIOS.map(({ path, inPath, parameters }) => ({
		path,
		inPath: inPath ?? null,
		parameters: Object.entries(parameters).map(([name, parameter]) => ({
			name,
			type: parameter.type,
			default: parameter.default === null ? null : String(parameter.default),
			unit: parameter.unit,
			ranges: parameter.ranges ?? [],
			values: parameter.values?.map(String) ?? [],
			maxBytes: parameter.maxBytes ?? null,
		})),
	}));
}
