import { isGivenLabId, readGivenLab } from './given-labs.ts';
import { CLASS_LIMITS } from './limits.ts';
import type { DeskMessage, Hello, Outcome, SeatMessage, TeacherRun } from './messages.ts';
import type { QuestionKind, QuestionStep, QuestionText } from './question.ts';

type Fields = Readonly<Record<string, unknown>>;

/** @returns null for what is no such message; texts are as long as they may be, and nothing is taken on trust */
export function readHello(text: string): Hello | null {
	const { type, code, name, key, token } = fieldsOf(text);
	if (type === 'desk' && isText(token, CLASS_LIMITS.keyCharacters)) return { type, token };
	const isJoin =
		type === 'join' && typeof name === 'string' && isText(code, 20) && isText(key, CLASS_LIMITS.keyCharacters);
	return isJoin ? { type, code, name, key } : null;
}

export function readSeatMessage(text: string): SeatMessage | null {
	const fields = fieldsOf(text);
	switch (fields['type']) {
		case 'work':
			return readWork(fields);
		case 'page':
			return isPage(fields['page']) ? { type: 'page', page: fields['page'] } : null;
		case 'hand':
			return typeof fields['up'] === 'boolean' ? { type: 'hand', up: fields['up'] } : null;
		case 'vote':
			return readVote(fields);
		case 'shown': {
			const { lab, code, run } = fields;
			const isRun = run === null || isText(run, CLASS_LIMITS.runCharacters);
			return isLab(lab) && isCode(code) && isRun ? { type: 'shown', lab, code, run } : null;
		}
		case 'still-there':
			return { type: 'still-there' };
		default:
			return null;
	}
}

const OUTCOMES: readonly Outcome[] = ['failed', 'passed'];

function readWork({ exercise, outcome, failing, attempts }: Fields): SeatMessage | null {
	const known = OUTCOMES.find((candidate) => candidate === outcome);
	const areIds = isListOf(failing, CLASS_LIMITS.failing, isId);
	if (known === undefined || !isLab(exercise) || !areIds || !isNumber(attempts) || attempts < 0) return null;
	return { type: 'work', exercise, outcome: known, failing, attempts };
}

const readVote = ({ question, answer }: Fields): SeatMessage | null =>
	isNumber(question) && isListOf(answer, CLASS_LIMITS.options, isNumber) ? { type: 'vote', question, answer } : null;

export function readDeskMessage(text: string): DeskMessage | null {
	const fields = fieldsOf(text);
	const { type, on, student, page, lessons, name, lab, code } = fields;
	switch (type) {
		case 'follow':
			return page === null || isPage(page) ? { type, page } : null;
		case 'show-run':
			return readShowRun(fields['shown']);
		case 'show-moment':
			return isMoment(fields['moment']) ? { type, moment: fields['moment'] } : null;
		case 'pause':
		case 'lock':
			return typeof on === 'boolean' ? { type, on } : null;
		case 'pace':
			return lessons === null || isListOf(lessons, CLASS_LIMITS.lessons, isId) ? { type, lessons } : null;
		case 'rename':
			return isNumber(student) && typeof name === 'string' ? { type, student, name } : null;
		case 'remove':
		case 'lower':
		case 'show':
			return isNumber(student) ? { type, student } : null;
		case 'give':
			return (student === null || isNumber(student)) && isLab(lab) && isCode(code)
				? { type, student, lab, code }
				: null;
		case 'give-lab': {
			const given = readGivenLab(lab);
			return given === null ? null : { type, lab: given };
		}
		case 'take-lab':
			return typeof lab === 'string' && isGivenLabId(lab) ? { type, lab } : null;
		case 'ask':
			return readQuestion(fields);
		case 'step': {
			const step = STEPS.find((candidate) => candidate === fields['step']);
			return step === undefined ? null : { type, step };
		}
		case 'end':
		case 'still-there':
			return { type };
		default:
			return null;
	}
}

function readShowRun(value: unknown): DeskMessage | null {
	if (value === null) return { type: 'show-run', shown: null };
	const shown = readTeacherRun(value);
	return shown && { type: 'show-run', shown };
}

/** @returns null for what is none */
export function readTeacherRun(value: unknown): TeacherRun | null {
	if (typeof value !== 'object' || value === null) return null;
	const { lab, run, moment }: Fields = { ...value };
	const isRun = isText(run, CLASS_LIMITS.teacherRunCharacters);
	return isLab(lab) && isRun && isMoment(moment) ? { lab, run, moment } : null;
}

const STEPS: readonly (QuestionStep | null)[] = [null, 'discuss', 'again', 'shown'];

const KINDS: readonly QuestionKind[] = ['choice', 'order', 'number'];

function readQuestion({ kind, texts }: Fields): DeskMessage | null {
	const known = KINDS.find((candidate) => candidate === kind);
	if (known === undefined || typeof texts !== 'object' || texts === null) return null;
	const all = Object.entries(texts);
	if (all.length === 0 || all.length > CLASS_LIMITS.questionLocales) return null;
	const read: Record<string, QuestionText> = {};
	for (const [locale, value] of all) {
		const text = readQuestionText(value);
		if (text === null || !isId(locale)) return null;
		read[locale] = text;
	}
	const [count = 0, ...counts] = Object.values(read).map(({ options }) => options.length);
	const isWhole = known === 'number' ? count === 0 : count >= 2;
	return isWhole && counts.every((other) => other === count) ? { type: 'ask', kind: known, texts: read } : null;
}

function readQuestionText(value: unknown): QuestionText | null {
	if (typeof value !== 'object' || value === null) return null;
	const { text, options, unit }: Fields = { ...value };
	const isOption = (option: unknown): option is string => isText(option, CLASS_LIMITS.optionCharacters);
	if (!isText(text, CLASS_LIMITS.questionCharacters) || !isListOf(options, CLASS_LIMITS.options, isOption)) return null;
	return unit === '' || isText(unit, CLASS_LIMITS.unitCharacters) ? { text, options, unit } : null;
}

/**
 * @param name as it was typed
 * @returns the name without what can't be seen and with single spaces, or null where nothing is left or it is too long
 */
export function readName(name: string): string | null {
	if (name.length > 4 * CLASS_LIMITS.nameCharacters) return null;
	// Controls, and what turns the direction of text around, which would reach beyond the name.
	const seen = name
		.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, ' ')
		.replaceAll(/\s+/gu, ' ')
		.trim();
	return seen === '' || [...seen].length > CLASS_LIMITS.nameCharacters ? null : seen;
}

function fieldsOf(text: string): Fields {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'object' && value !== null ? { ...value } : {};
	} catch {
		return {};
	}
}

const isText = (value: unknown, characters: number): value is string =>
	typeof value === 'string' && value.length > 0 && value.length <= characters;

const isCode = (value: unknown): value is string =>
	typeof value === 'string' && value.length <= CLASS_LIMITS.codeCharacters;

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value);

const isId = (value: unknown): value is string =>
	isText(value, CLASS_LIMITS.idCharacters) && /^[a-z0-9-]+$/.test(value);

/** `<lesson>/<lab>`. */
const isLab = (value: unknown): value is string =>
	isText(value, 2 * CLASS_LIMITS.idCharacters) && /^[a-z0-9-]+\/[a-z0-9-]+$/.test(value);

/** A path of this site, with a fragment or without: nothing that leads elsewhere. */
const isPage = (value: unknown): value is string =>
	isText(value, CLASS_LIMITS.pageCharacters) && /^\/(?![/\\])[^\s\\]*$/.test(value);

/** The fragment of an address that names a place in a run. */
const isMoment = (value: unknown): value is string =>
	isText(value, CLASS_LIMITS.pageCharacters) && /^#lab=[a-z0-9-]+(&(frame|byte|event)=\d{1,9}){1,2}$/.test(value);

const isListOf = <Item>(value: unknown, length: number, isItem: (item: unknown) => item is Item): value is Item[] =>
	Array.isArray(value) && value.length <= length && value.every(isItem);
