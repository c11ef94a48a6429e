import type { Locale } from '../../i18n/locales.ts';
import type { Transport } from '../../trace/json.ts';
import { splitPrograms } from '../../trace/programs.ts';
import type { ExerciseDefinition } from '../check.ts';
import type { NetworkSettings } from '../network-settings.ts';
import { CHECK_TABLE, type CheckKind, type CheckValues, fieldsOf, wordsOf } from './check-table.ts';

/** One check of an own lab: a kind of the table, filled in. */
export interface OwnCheck {
	/** Of this lab alone: what a class counts, whatever else changes in the lab. */
	readonly id: string;
	readonly kind: CheckKind;
	readonly values: CheckValues;
}

/** A lab that a teacher made. All of it is data: it comes in files and links, from anybody. */
export interface OwnLab {
	/** Stays when the lab is changed: progress is kept under it. */
	readonly id: string;
	readonly title: string;
	readonly task: string;
	/** Steps, each saying more than the one before. */
	readonly hints: readonly string[];
	/** With the server written `ws://localhost:4321`; which address and which parameters stand in it. It may have a `server.js` of its own. */
	readonly starter: string;
	/** Null where there is none. */
	readonly solution: string | null;
	/** Learners may open the solution once they have tried; else it is in no link. */
	readonly solutionShown: boolean;
	/** Null: whichever answers, or what a learner has chosen. */
	readonly transport: Transport | null;
	/** What learners begin with; null for a network that does nothing. It holds in the page alone. */
	readonly network: NetworkSettings | null;
	readonly checks: readonly OwnCheck[];
}

/** Characters, and numbers of things. */
export const OWN_LAB_LIMITS = {
	title: 100,
	task: 2000,
	hints: 5,
	hint: 300,
	code: 20_000,
	checks: 20,
	/** Of a file. */
	file: 200_000,
} as const;

/** The group of all own labs: `own/<id>` is what a lab is called. */
export const OWN_GROUP = 'own';

export const labNameOf = ({ id }: Pick<OwnLab, 'id'>): string => `${OWN_GROUP}/${id}`;

const ID = /^[a-z0-9]{8,24}$/;

export const isOwnLabId = (id: string): boolean => ID.test(id);

/** Whether the lab's code has a server of its own, which runs beside it in the page. */
export const hasOwnServer = ({ starter }: Pick<OwnLab, 'starter'>): boolean => splitPrograms(starter) !== null;

/** Whether learners who choose nothing else run it in the page, where a network can be set. */
export const runsInPage = (lab: Pick<OwnLab, 'starter' | 'transport'>): boolean =>
	lab.transport === 'page' || hasOwnServer(lab);

/** @returns the lab without settings that can't hold */
export const consistent = (lab: OwnLab): OwnLab =>
	lab.network === null || runsInPage(lab) ? lab : { ...lab, network: null };

/** What a lab can't do without. */
export type Missing = 'title' | 'task' | 'starter' | 'checks' | 'values';

/** @returns what is missing before the lab can be given to anybody */
export function missingIn({ title, task, starter, checks }: OwnLab): readonly Missing[] {
	const empty = [
		title.trim() === '' && 'title',
		task.trim() === '' && 'task',
		isEmpty(starter) && 'starter',
		checks.length === 0 && 'checks',
		checks.some((check) => unfilled(check).length > 0) && 'values',
	] as const;
	return empty.filter((part) => part !== false);
}

/** Two programs stand below headings, which are nobody's code. */
function isEmpty(code: string): boolean {
	const { server, client } = splitPrograms(code) ?? { server: '', client: code };
	return (server + client).trim() === '';
}

/** @returns the fields of a check that have to be filled in otherwise: nothing could be what they ask for */
export function unfilled({ kind, values }: OwnCheck): readonly string[] {
	const empty = Object.entries(fieldsOf(kind)).flatMap(([name, field]) =>
		field.type !== 'choice' && field.required && values[name] === undefined ? [name] : [],
	);
	const { least, most } = values;
	return least !== undefined && most !== undefined && most < least ? [...empty, 'most'] : empty;
}

/** @returns an id that no check of these has */
export function nextCheckId(checks: readonly OwnCheck[]): string {
	const numbers = checks.map(({ id }) => Number(/^c(\d{1,6})$/.exec(id)?.[1] ?? 0));
	return `c${Math.max(0, ...numbers) + 1}`;
}

/** The lab as learners get it: without a solution that they are not to open. */
export const forLearners = (lab: OwnLab): OwnLab => (lab.solutionShown ? lab : { ...lab, solution: null });

/** @returns the checks as predicates, by their ids */
export function definitionOf({ checks }: Pick<OwnLab, 'checks'>): {
	readonly exercise: Pick<ExerciseDefinition, 'checks'>;
} {
	const made = checks.map(({ id, kind, values }) => [id, CHECK_TABLE[kind].make(values)] as const);
	return { exercise: { checks: Object.fromEntries(made) } };
}

/** @returns what learners read of the checks, in their language */
export const textsOf = ({ checks }: Pick<OwnLab, 'checks'>, locale: Locale) =>
	checks.map(({ id, kind, values }) => ({ id, text: wordsOf(kind, locale).text(values) }));

/** `randomUUID` is not there on plain `http://` addresses of a network. */
export const newLabId = (): string =>
	[...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** @param starter canonical */
export const newLab = (starter: string): OwnLab => ({
	id: newLabId(),
	title: '',
	task: '',
	hints: [],
	starter,
	solution: null,
	solutionShown: true,
	transport: null,
	network: null,
	checks: [],
});
