import { parseJson, TraceFormatError, type Transport } from '../../trace/json.ts';
import { JsonReader } from '../../trace/json-reader.ts';
import { splitPrograms } from '../../trace/programs.ts';
import { BANDWIDTHS, LATENCIES, type NetworkSettings } from '../network-settings.ts';
import { CHECK_KINDS, type CheckField, type CheckKind, type CheckValues, fieldsOf } from './check-table.ts';
import { isOwnLabId, OWN_LAB_LIMITS, type OwnCheck, type OwnLab, runsInPage } from './own-lab.ts';
import { OwnLabError } from './own-lab-problem.ts';

const FORMAT = 'websocket-lab-own-lab';
const RUN_FORMAT = 'websocket-lab-trace';
/** Goes up when a reader of the version before could misread a lab. */
const VERSION = 2;
/** What knows neither servers of a lab's own nor networks reads all other labs as they are. */
const WITHOUT_EITHER = 1;

const versionOf = ({ starter, solution, network }: OwnLab): number =>
	[starter, solution ?? ''].some((code) => splitPrograms(code) !== null) || network !== null ? VERSION : WITHOUT_EITHER;

/** @returns the text of a file; `loadOwnLab` reads it */
export function saveOwnLab(lab: OwnLab): string {
	const { network, ...others } = lab;
	const set = network === null ? {} : { network };
	return `${JSON.stringify({ format: FORMAT, version: versionOf(lab), ...others, ...set }, null, '\t')}\n`;
}

/**
 * Reads a lab from a text that may come from anybody. It may be one that is not finished.
 *
 * @throws OwnLabError with the reason, and nothing else
 */
export function loadOwnLab(text: string): OwnLab {
	if (text.length > OWN_LAB_LIMITS.file) {
		throw new OwnLabError({ id: 'too-large', characters: text.length, limit: OWN_LAB_LIMITS.file });
	}
	try {
		return readOwnLab(parseJson(text));
	} catch (error) {
		if (!(error instanceof TraceFormatError)) throw error;
		const { problem } = error;
		throw new OwnLabError(problem.id === 'damaged' ? problem : { id: 'not-json' });
	}
}

function readOwnLab(value: unknown): OwnLab {
	const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : null;
	if (format !== FORMAT) throw new OwnLabError({ id: format === RUN_FORMAT ? 'run' : 'foreign' });
	const from = new JsonReader(value, '');
	const version = from.integer('version', 1);
	if (version > VERSION) throw new OwnLabError({ id: 'newer', version, known: VERSION });
	const id = from.string('id');
	if (!isOwnLabId(id)) from.fail('id');
	bounded('hints', from.array('hints')?.length ?? 0, OWN_LAB_LIMITS.hints);
	bounded('checks', from.array('checks')?.length ?? 0, OWN_LAB_LIMITS.checks);
	const checks = from.list('checks', readCheck);
	if (new Set(checks.map((check) => check.id)).size < checks.length) from.fail('checks');
	const lab: OwnLab = {
		id,
		title: shortText('title', from.string('title'), OWN_LAB_LIMITS.title),
		task: shortText('task', from.string('task'), OWN_LAB_LIMITS.task),
		hints: from.strings('hints').map((hint, index) => shortText(`hints[${index}]`, hint, OWN_LAB_LIMITS.hint)),
		starter: shortText('starter', from.string('starter'), OWN_LAB_LIMITS.code),
		solution: from.nullable('solution', (name) => shortText(name, from.string(name), OWN_LAB_LIMITS.code)),
		solutionShown: from.boolean('solutionShown'),
		transport: from.nullable('transport', (name) => from.oneOf(name, TRANSPORTS)),
		network: from.optional('network', () => readNetwork(from.object('network'))),
		checks,
	};
	if (lab.network !== null && !runsInPage(lab)) throw new OwnLabError({ id: 'network-on-wire' });
	return lab;
}

const readNetwork = (from: JsonReader): NetworkSettings => ({
	latency: offered('network.latency', from.number('latency'), LATENCIES),
	bandwidth: offered(
		'network.bandwidth',
		from.nullable('bandwidth', (name) => from.number(name)),
		BANDWIDTHS,
	),
});

function offered<Value extends number | null>(field: string, value: number | null, values: readonly Value[]): Value {
	const known = values.find((one) => one === value);
	if (known !== undefined) return known;
	throw new OwnLabError({ id: 'not-offered', field, value: String(value), offered: values.map(String).join(', ') });
}

const TRANSPORTS = ['wire', 'page'] as const satisfies Transport[];

function shortText(field: string, text: string, limit: number): string {
	if (text.length > limit) throw new OwnLabError({ id: 'too-long', field, characters: text.length, limit });
	return text;
}

function bounded(field: string, count: number, limit: number): void {
	if (count > limit) throw new OwnLabError({ id: 'too-many', field, count, limit });
}

/** Long names are none of ours, and would fill the page. */
const SHOWN = 40;

function readCheck(value: unknown, path: string): OwnCheck {
	const from = new JsonReader(value, path);
	const id = from.string('id');
	if (!/^[a-z0-9-]{1,40}$/.test(id)) from.fail('id');
	const name = from.string('kind');
	const kind = CHECK_KINDS.find((known) => known === name);
	if (kind === undefined) throw new OwnLabError({ id: 'unknown-check', kind: name.slice(0, SHOWN) });
	return { id, kind, values: readValues(from, kind) };
}

/** What has no field in the form would be a wish that is not checked. */
function readValues(from: JsonReader, kind: CheckKind): CheckValues {
	const fields = fieldsOf(kind);
	const values = from.object('values');
	const given: unknown = from.value('values');
	const stranger = Object.keys(given ?? {}).find((name) => !Object.hasOwn(fields, name));
	if (stranger !== undefined) values.fail(stranger.slice(0, SHOWN));
	return Object.fromEntries(
		Object.entries(fields).flatMap(([name, field]) => {
			const value = values.optional(name, () => readValue(values, name, field));
			return value === null ? [] : [[name, value] as const];
		}),
	);
}

function readValue(values: JsonReader, name: string, field: CheckField): string | number {
	if (field.type === 'choice') return values.oneOf(name, field.values);
	if (field.type === 'text') {
		const text = shortText(name, values.string(name), field.most);
		return text === '' ? values.fail(name) : text;
	}
	const number = values.integer(name, field.least);
	return number > field.most ? values.fail(name) : number;
}
