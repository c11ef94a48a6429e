// npm run scenarios [-- --zh] [-- --markdown | --json]: the addresses of the lab server with their parameters, as they are
// declared in the code.
import { scenarioStrings, scenarioText } from '../src/i18n/scenarios.ts';
import {
	describeScenarios,
	type ParameterDescription,
	type ScenarioDescription,
} from '../src/lab-server/scenario-list.ts';
import { askedLocale, LOCALE_OPTIONS } from './asked-locale.ts';

const OPTIONS = [...LOCALE_OPTIONS, '--markdown', '--json'];
const asked = process.argv.slice(2);
const unknown = asked.find((option) => !OPTIONS.includes(option));
if (unknown !== undefined) {
	console.error(`There is no option ${unknown}; the options are ${OPTIONS.join(', ')}.`);
	process.exit(1);
}

const strings = scenarioStrings[askedLocale(asked)];
const scenarios = describeScenarios().map((scenario) => ({ ...scenario, text: textOf(scenario) }));

if (asked.includes('--json')) console.log(JSON.stringify(scenarios, null, '\t'));
else console.log(scenarios.map(asked.includes('--markdown') ? markdown : plain).join('\n\n'));

function textOf({ path }: ScenarioDescription) {
	const text = scenarioText(strings, path);
	if (text === null) throw new Error(`src/i18n/en/scenarios.ts says nothing of ${path}.`);
	return text;
}

function plain({ path, parameters, text }: (typeof scenarios)[number]): string {
	const lines = parameters.map((parameter) => {
		const details = `${allowed(parameter)} · ${strings.byDefault}: ${defaultOf(parameter)}`;
		return `    ${parameter.name.padEnd(12)} ${text.parameters[parameter.name] ?? ''}\n${' '.repeat(17)}${details}`;
	});
	return [path, `  ${text.does}`, ...lines].join('\n');
}

function markdown({ path, parameters, text }: (typeof scenarios)[number]): string {
	const head = `## \`${path}\`\n\n${text.does}`;
	if (parameters.length === 0) return head;
	const titles = [strings.parameter, strings.meaning, strings.allowed, strings.byDefault];
	const rows = parameters.map((parameter) => [
		`\`${parameter.name}\``,
		text.parameters[parameter.name] ?? '',
		allowed(parameter),
		defaultOf(parameter),
	]);
	const table = [titles, titles.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
	return `${head}\n\n${table.join('\n')}`;
}

function allowed({ type, unit, ranges, values, maxBytes }: ParameterDescription): string {
	const { bounds, units } = strings;
	if (type === 'integer') return bounds.integer(ranges, unit === null ? null : units[unit]);
	if (type === 'choice') return bounds.choice(values);
	return bounds[type](maxBytes ?? 0);
}

function defaultOf({ default: value }: ParameterDescription): string {
	if (value === null) return strings.noDefault;
	return value === '' ? strings.emptyDefault : value;
}
