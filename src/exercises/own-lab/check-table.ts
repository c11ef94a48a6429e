import type { OwnLabCheckStrings } from '../../i18n/en/own-lab-checks.ts';
import type { Locale } from '../../i18n/locales.ts';
import { ownLabCheckStrings } from '../../i18n/own-lab-checks.ts';
import type { Check } from '../check.ts';
import {
	agreedOn,
	nothingUncaught,
	openedSockets,
	receivedMessages,
	sentBinary,
	sentMessages,
} from '../counting-predicates.ts';
import {
	closeEventFired,
	closeFrameOut,
	oneSocket,
	opened,
	printedLine,
	receivedMessage,
	sentMessage,
	sentOnlyWhenOpen,
} from '../predicates.ts';

/** What can be checked in a lab of a teacher's own. */
export type CheckKind = keyof OwnLabCheckStrings;

/** What is filled in for a check. What was left empty is not there. */
export type CheckValues = Readonly<Record<string, string | number>>;

/** What one field of a check's form takes. */
export type CheckField =
	| { readonly type: 'text'; readonly most: number; readonly required: boolean }
	| { readonly type: 'integer'; readonly least: number; readonly most: number; readonly required: boolean }
	/** The first is taken where nothing is chosen. */
	| { readonly type: 'choice'; readonly values: readonly string[] };

interface CheckMaker {
	readonly fields: Readonly<Record<string, CheckField>>;
	readonly make: (values: CheckValues) => Check;
}

/** Characters of a text that a check asks for. */
const MOST_TEXT = 200;
const MOST_COUNT = 10_000;

const anyText: CheckField = { type: 'text', most: MOST_TEXT, required: false };
const aText: CheckField = { type: 'text', most: MOST_TEXT, required: true };
const count: CheckField = { type: 'integer', least: 1, most: MOST_COUNT, required: true };
/** What a close frame or a close event may have, 1005 and 1006 among them (RFC 6455 §7.4). */
const closeCode: CheckField = { type: 'integer', least: 1000, most: 4999, required: false };
const match: CheckField = { type: 'choice', values: ['exact', 'contains'] };

const textOf = (values: CheckValues, name: string): string | undefined => {
	const value = values[name];
	return typeof value === 'string' ? value : undefined;
};
const numberOf = (values: CheckValues, name: string): number | undefined => {
	const value = values[name];
	return typeof value === 'number' ? value : undefined;
};

const SPECIAL = /[\\^$.*+?()[\]{}|]/g;

/** A text as it is, or a pattern of what contains it. */
function wantedIn(values: CheckValues): string | RegExp | undefined {
	const text = textOf(values, 'text');
	if (text === undefined || values['match'] !== 'contains') return text;
	return new RegExp(text.replace(SPECIAL, '\\$&'));
}

/** Each kind of check: the fields of its form, and the predicate that it makes. None holds where nothing ran. */
export const CHECK_TABLE: {
	readonly [Kind in CheckKind]: CheckMaker & {
		readonly fields: { readonly [Field in keyof OwnLabCheckStrings[Kind]['fields']]: CheckField };
	};
} = {
	opened: { fields: { path: anyText }, make: (values) => (trace) => opened(trace, textOf(values, 'path')) },
	'one-socket': { fields: {}, make: () => (trace) => oneSocket(trace) ?? opened(trace) },
	sockets: { fields: { least: count }, make: (values) => (trace) => openedSockets(trace, leastOf(values)) },
	'sent-when-open': { fields: {}, make: () => sentOnlyWhenOpen },
	sent: { fields: { text: anyText, match }, make: (values) => (trace) => sentMessage(trace, wantedIn(values)) },
	'sent-binary': {
		fields: { size: { type: 'integer', least: 0, most: 16 * 1024 * 1024, required: false } },
		make: (values) => (trace) => sentBinary(trace, numberOf(values, 'size')),
	},
	'sent-count': {
		fields: { least: count, most: { ...count, required: false } },
		make: (values) => (trace) => sentMessages(trace, leastOf(values), numberOf(values, 'most')),
	},
	received: {
		fields: { text: anyText, match },
		make: (values) => (trace) => receivedMessage(trace, wantedIn(values)),
	},
	'received-count': {
		fields: { least: count },
		make: (values) => (trace) => receivedMessages(trace, leastOf(values)),
	},
	printed: { fields: { text: aText }, make: (values) => (trace) => printedLine(trace, textOf(values, 'text') ?? '') },
	subprotocol: {
		fields: { name: { ...aText, most: 60 } },
		make: (values) => (trace) => agreedOn(trace, textOf(values, 'name') ?? ''),
	},
	closed: { fields: { code: closeCode, reason: { ...anyText, most: 123 } }, make: closes },
	'close-event': {
		fields: { code: closeCode },
		make: (values) => (trace) => closeEventFired(trace, numberOf(values, 'code')),
	},
	'nothing-uncaught': { fields: {}, make: () => nothingUncaught },
};

const leastOf = (values: CheckValues): number => numberOf(values, 'least') ?? 1;

function closes(values: CheckValues): Check {
	const code = numberOf(values, 'code');
	const reason = textOf(values, 'reason');
	const wanted = { ...(code === undefined ? {} : { code }), ...(reason === undefined ? {} : { reason }) };
	return (trace) => closeFrameOut(trace, wanted);
}

const isKind = (name: string): name is CheckKind => Object.hasOwn(CHECK_TABLE, name);

export const CHECK_KINDS: readonly CheckKind[] = Object.keys(CHECK_TABLE).filter(isKind);

/** @returns the fields of a kind, by name */
export const fieldsOf = (kind: CheckKind): Readonly<Record<string, CheckField>> => CHECK_TABLE[kind].fields;

/** The words of a kind, whichever it is. */
export interface CheckWords {
	readonly name: string;
	readonly fields: Readonly<Record<string, string>>;
	readonly text: (values: Readonly<Record<string, string | number | undefined>>) => string;
}

export const wordsOf = (kind: CheckKind, locale: Locale): CheckWords => ownLabCheckStrings[locale][kind];
