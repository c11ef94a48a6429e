import { integerIn, type Range, textWithin, tokensWithin, tokenWithin } from '../../lab/parameter-values.ts';
import { CANONICAL_ORIGIN } from '../host.ts';

/** A parameter of a scenario as a form shows it, in the language of its page. */
export interface ScenarioField {
	readonly name: string;
	readonly type: 'integer' | 'choice' | 'text' | 'token' | 'tokens';
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
	readonly does: string;
	readonly fields: readonly ScenarioField[];
}

/** What was filled in, by the name of the parameter; what is left empty is not there. */
export type FieldValues = Readonly<Record<string, string>>;

/** A scenario and what was filled in for it. */
export interface ScenarioChoice {
	readonly path: string;
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
	}
}

/** @returns the address with the server written `ws://localhost:4321`; a comma stays readable */
export function addressOf({ path, values }: ScenarioChoice): string {
	const given = Object.entries(values).filter(([, value]) => value !== '');
	const query = new URLSearchParams(given).toString().replaceAll('%2C', ',');
	return `${CANONICAL_ORIGIN}${path}${query === '' ? '' : `?${query}`}`;
}

/** An address of the lab server in quotes, as code writes it. */
const QUOTED = /(["'`])(wss?:\/\/localhost:4321(?:\/[^"'`\s$]*)?)\1/;

/**
 * @param code canonical
 * @returns the choice that the first address of the lab server in the code stands for; null when there is none of these
 */
export function choiceIn(code: string, scenarios: readonly FormScenario[]): ScenarioChoice | null {
	const found = QUOTED.exec(code)?.[2];
	const url = found === undefined || !URL.canParse(found) ? null : new URL(found);
	const scenario = scenarios.find(({ path }) => path === url?.pathname);
	if (url === null || scenario === undefined) return null;
	const known = new Set(scenario.fields.map(({ name }) => name));
	return { path: scenario.path, values: Object.fromEntries([...url.searchParams].filter(([name]) => known.has(name))) };
}

/** @returns the code with its first address of the lab server exchanged; where it has none, a socket is opened before it */
export function withAddress(code: string, address: string): string {
	if (QUOTED.test(code)) return code.replace(QUOTED, (_, quote: string) => `${quote}${address}${quote}`);
	return `const socket = new WebSocket('${address}');\n\n${code}`;
}

/** @returns code to begin with at an address: it opens a socket, says one word and prints what comes */
export function codeFor(address: string): string {
	return `const socket = new WebSocket('${address}');

socket.onopen = () => {
	console.log('open', socket.protocol);
	socket.send('Hello');
};

socket.onmessage = (event) => {
	console.log('message', event.data);
};

socket.onerror = () => {
	console.log('error');
};

socket.onclose = (event) => {
	console.log('close', event.code, event.reason, event.wasClean);
};
`;
}
