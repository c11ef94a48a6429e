import type { ViewName } from '../../exercises/check.ts';
import {
	hexWithin,
	integerIn,
	type Range,
	segmentText,
	textWithin,
	tokensWithin,
	tokenWithin,
} from '../../lab-server/parameter-values.ts';
import { CANONICAL_HOST, CANONICAL_ORIGIN } from '../../trace/canonical-address.ts';

/** A parameter of a scenario as a form shows it, in the language of its page. */
export interface ScenarioField {
	readonly name: string;
	readonly type: 'integer' | 'choice' | 'text' | 'token' | 'tokens' | 'hex';
	readonly meaning: string;
	/** What it may be, in words. */
	readonly allowed: string;
	/** As it would stand in the address; null where leaving it out has a meaning of its own. */
	readonly default: string | null;
	readonly ranges: readonly Range[];
	readonly values: readonly string[];
	/** In UTF-8. */
	readonly maxBytes: number | null;
}

/** A scenario as a form shows it. Values only: it travels from the server to the browser. */
export interface FormScenario {
	readonly path: string;
	/** The name of the parameter that may stand behind the path, as in `/chat/lobby`; null where none does. */
	readonly inPath: string | null;
	readonly does: string;
	readonly fields: readonly ScenarioField[];
	/** Code that makes its point, with the server written `ws://localhost:4321`. */
	readonly starter: string;
	/** The view that shows the point. */
	readonly view: ViewName;
}

/** What was filled in, by the name of the parameter; what is left empty is not there. */
export type FieldValues = Readonly<Record<string, string>>;

/** A scenario and what was filled in for it. */
export interface ScenarioChoice extends Pick<FormScenario, 'path' | 'inPath'> {
	readonly values: FieldValues;
}

/** @returns whether the lab server would take the value; an empty one is left out, which it always takes */
export function fits(field: ScenarioField, value: string): boolean {
	if (value === '') return true;
	const maxBytes = field.maxBytes ?? Number.POSITIVE_INFINITY;
	switch (field.type) {
		case 'integer':
			return integerIn(value, field.ranges) !== undefined;
		case 'choice':
			return field.values.includes(value);
		case 'text':
			return textWithin(value, maxBytes) !== undefined;
		case 'token':
			return tokenWithin(value, maxBytes) !== undefined;
		case 'tokens':
			return tokensWithin(value, maxBytes) !== undefined;
		case 'hex':
			return hexWithin(value, maxBytes) !== undefined;
	}
}

/** @returns the address with the server written `ws://localhost:4321`; a comma stays readable */
export function addressOf({ path, inPath, values }: ScenarioChoice): string {
	const segment = inPath === null ? '' : encodeURIComponent(values[inPath] ?? '');
	const given = Object.entries(values).filter(([name, value]) => value !== '' && name !== inPath);
	const query = new URLSearchParams(given).toString().replaceAll('%2C', ',');
	const whole = segment === '' ? path : `${path}/${segment}`;
	return `${CANONICAL_ORIGIN}${whole}${query === '' ? '' : `?${query}`}`;
}

const PATH = '/[^"\'`\\s$]*';
const HOST_OF_PAGE = '(?:(?:window|self)\\.)?location\\.host';

/**
 * An address of the lab server, as code writes it: in quotes, from the page's own host in the two ways of tutorials, or
 * relative in the constructor.
 */
const ADDRESS = new RegExp(
	[
		`(["'\`])wss?://(?:${CANONICAL_HOST}|\\$\\{${HOST_OF_PAGE}\\})(?<rest>(?:${PATH})?)\\1`,
		`(["'\`])wss?://\\3\\s*\\+\\s*${HOST_OF_PAGE}\\s*\\+\\s*(["'\`])(?<added>${PATH})\\4`,
		`(?<=new\\s+WebSocket\\(\\s*)(["'\`])(?<relative>${PATH})\\6`,
	].join('|'),
);

/** @returns the first of them in the code, whole; null where there is none */
function addressIn(code: string): string | null {
	const found = ADDRESS.exec(code);
	const { rest, added, relative } = found?.groups ?? {};
	if (found === null) return null;
	const scheme = found[0].includes('wss:') ? CANONICAL_ORIGIN.replace(/^ws:/, 'wss:') : CANONICAL_ORIGIN;
	return scheme + (rest ?? added ?? relative ?? '');
}

/**
 * @param code canonical
 * @returns the choice that the first address of the lab server in the code stands for; null when there is none of these
 */
export function choiceIn(code: string, scenarios: readonly FormScenario[]): ScenarioChoice | null {
	const found = addressIn(code);
	const url = found === null || !URL.canParse(found) ? null : new URL(found);
	const target = url === null ? null : targetOf(url, scenarios);
	if (target === null) return null;
	const { scenario, values } = target;
	const known = new Set(scenario.fields.map(({ name }) => name));
	const given = Object.fromEntries(values.filter(([name]) => known.has(name)));
	return { path: scenario.path, inPath: scenario.inPath, values: given };
}

/** @returns the scenario that a URL means, and its parameters wherever in the URL they stand; null where it means none */
function targetOf(
	{ pathname, searchParams }: URL,
	scenarios: readonly FormScenario[],
): { readonly scenario: FormScenario; readonly values: readonly (readonly [string, string])[] } | null {
	const [, first = '', segment = '', ...more] = pathname.split('/');
	const scenario = scenarios.find(
		({ path, inPath }) => path === pathname || (path === `/${first}` && inPath !== null && more.length === 0),
	);
	if (scenario === undefined) return null;
	const { inPath } = scenario;
	const values = [...searchParams];
	return { scenario, values: inPath === null || segment === '' ? values : [[inPath, segmentText(segment)], ...values] };
}

/** @returns the code with its first address of the lab server exchanged; where it has none, a socket is opened before it */
export function withAddress(code: string, address: string): string {
	if (ADDRESS.test(code)) return code.replace(ADDRESS, (found) => `${found[0]}${address}${found[0]}`);
	return `const socket = new WebSocket('${address}');\n\n${code}`;
}

/** @returns whether the code is one of the starters, whatever the parameters in its address are: nobody's own work */
export function isStarter(code: string, scenarios: readonly FormScenario[]): boolean {
	const address = addressIn(code);
	return (
		address !== null &&
		URL.canParse(address) &&
		scenarios.some(
			(scenario) =>
				targetOf(new URL(address), scenarios)?.scenario === scenario && withAddress(scenario.starter, address) === code,
		)
	);
}

/** What is to be done when Run is pressed while the form and the code name different addresses. */
export interface Difference {
	/** What the form says. */
	readonly form: string;
	/** What the code says; null where it names none of the lab server's. */
	readonly code: string | null;
}

/**
 * @param choice in the form, its values in the order of the form
 * @param code canonical
 * @returns null where the code says what the form says
 */
export function differenceOf(
	choice: ScenarioChoice,
	code: string,
	scenarios: readonly FormScenario[],
): Difference | null {
	const written = choiceIn(code, scenarios);
	const form = addressOf(choice);
	if (written === null) return { form, code: null };
	const names = scenarios.find(({ path }) => path === written.path)?.fields.map(({ name }) => name) ?? [];
	const inOrder = addressOf({
		path: written.path,
		inPath: written.inPath,
		values: Object.fromEntries(names.map((name) => [name, written.values[name] ?? ''])),
	});
	return inOrder === form ? null : { form, code: addressIn(code) };
}

/**
 * Reads a link into the playground: `#server=` and an address of the lab server without its origin, percent-encoded.
 *
 * @param hash of a location
 * @returns null when it is no such link, `broken` when it names no address that the lab server takes
 */
export function linkedScenario(
	hash: string,
	scenarios: readonly FormScenario[],
): { readonly scenario: FormScenario; readonly address: string } | 'broken' | null {
	if (!hash.startsWith('#server=')) return null;
	const target = new URLSearchParams(hash.slice(1)).get('server') ?? '';
	if (!target.startsWith('/') || !URL.canParse(CANONICAL_ORIGIN + target)) return 'broken';
	const url = new URL(CANONICAL_ORIGIN + target);
	const { scenario, values } = targetOf(url, scenarios) ?? { values: [] };
	const fields = new Map(scenario?.fields.map((field) => [field.name, field]));
	const taken = values.every(([name, value]) => {
		const field = fields.get(name);
		return field !== undefined && fits(field, value);
	});
	if (scenario === undefined || !taken || url.origin !== new URL(CANONICAL_ORIGIN).origin) return 'broken';
	return { scenario, address: addressOf({ ...scenario, values: Object.fromEntries(values) }) };
}
