import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { ClassStore, KeptStudent } from '../../src/classroom/classroom.ts';
import { type GivenLab, type LabStore, readGivenLab } from '../../src/classroom/given-labs.ts';
import { NO_SWITCHES, type Switches, type TeacherRun, type Work } from '../../src/classroom/messages.ts';
import type { Answer, KeptQuestion, QuestionKind, QuestionStep, QuestionText } from '../../src/classroom/question.ts';
import type { QuestionStore } from '../../src/classroom/questions.ts';
import { readTeacherRun } from '../../src/classroom/read.ts';
import { fields, list, Misread, orNull, text } from '../../src/lab-server/shared/misread.ts';
import { openClassFile } from './class-file.ts';

const STEPS: readonly QuestionStep[] = ['vote', 'discuss', 'again', 'shown'];
const KINDS: readonly QuestionKind[] = ['choice', 'order', 'number'];

/** In an order in which they can be filled. */
const TABLES = ['student', 'work', 'vote', 'setting'] as const;

type Row = Readonly<Record<string, unknown>>;

/** The settings of a class that are no switches, kept beside it. */
export type SettingName = 'code' | 'token';

/**
 * A class in a file of SQLite. Each write is there when its method returns, also after the process was killed. After a power cut the
 * last moments may be missing: to wait for the disk each time would take thirty students' answers longer than they take to give them.
 */
export class SqliteStore implements ClassStore, QuestionStore, LabStore {
	readonly #database: DatabaseSync;
	readonly #statements = new Map<string, StatementSync>();

	/**
	 * @param path of the file, made where there is none; `:memory:` for none
	 * @throws Error with one sentence for a file that is none of ours, or of a later version
	 */
	constructor(path: string) {
		this.#database = openClassFile(path);
	}

	load(): ReturnType<ClassStore['load']> {
		const works = Map.groupBy(this.#all('SELECT * FROM work ORDER BY at'), ({ student }) => Number(student));
		const students = this.#all('SELECT * FROM student ORDER BY id').map((row) => studentOf(row, works));
		const { locked, ...switches } = this.#parsed('switches');
		const teacherRun = readTeacherRun(this.#parsed('teacher-run'));
		return { students, switches: switchesOf(switches), locked: locked === true, teacherRun };
	}

	saveStudent({ id, key, name, hand, page }: KeptStudent): void {
		this.#run(
			`INSERT INTO student (id, key, name, hand, page) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT (id) DO UPDATE SET name = excluded.name, hand = excluded.hand, page = excluded.page`,
			...[id, key, name, hand ? 1 : 0, page],
		);
	}

	saveWork(student: number, { exercise, outcome, attempts, failing, t }: Work): void {
		this.#run(
			`INSERT INTO work (student, exercise, outcome, attempts, failing, at) VALUES (?, ?, ?, ?, ?, ?)
			ON CONFLICT (student, exercise) DO UPDATE
			SET outcome = excluded.outcome, attempts = excluded.attempts, failing = excluded.failing, at = excluded.at`,
			...[student, exercise, outcome, attempts, JSON.stringify(failing), t],
		);
	}

	saveSwitches(switches: Switches, locked: boolean): void {
		this.#set('switches', JSON.stringify({ ...switches, locked }));
	}

	saveTeacherRun(shown: TeacherRun | null): void {
		this.#set('teacher-run', JSON.stringify(shown));
	}

	removeStudent(student: number): void {
		this.#run('DELETE FROM student WHERE id = ?', student);
	}

	loadLabs(): readonly GivenLab[] {
		const { labs } = this.#parsed('labs');
		return Array.isArray(labs) ? labs.flatMap((lab) => readGivenLab(lab) ?? []) : [];
	}

	saveLabs(labs: readonly GivenLab[]): void {
		this.#set('labs', JSON.stringify({ labs }));
	}

	loadQuestion(): KeptQuestion | null {
		const { number, kind, texts, step } = this.#parsed('question');
		const knownKind = KINDS.find((candidate) => candidate === kind);
		if (typeof number !== 'number' || knownKind === undefined || typeof texts !== 'object' || texts === null)
			return null;
		const rounds: Map<number, Answer>[] = [new Map()];
		const known = STEPS.find((candidate) => candidate === step) ?? 'discuss';
		if (this.#parsed('question')['rounds'] === 2) rounds.push(new Map());
		for (const vote of this.#all('SELECT * FROM vote')) {
			rounds[Number(vote['round']) - 1]?.set(Number(vote['student']), numbersIn(String(vote['answer'])));
		}
		return { number, kind: knownKind, texts: questionTexts(texts), step: known, rounds };
	}

	saveQuestion(question: KeptQuestion | null): void {
		const isAnother = question === null || question.number !== this.#parsed('question')['number'];
		const kept = question && { ...question, rounds: question.rounds.length };
		this.#database.exec('BEGIN');
		if (isAnother) this.#run('DELETE FROM vote');
		this.#set('question', JSON.stringify(kept));
		this.#database.exec('COMMIT');
	}

	saveVote(round: number, student: number, answer: Answer): void {
		this.#run(
			`INSERT INTO vote (round, student, answer) VALUES (?, ?, ?)
			ON CONFLICT (round, student) DO UPDATE SET answer = excluded.answer`,
			...[round, student, JSON.stringify(answer)],
		);
	}

	clear(): void {
		this.#database.exec(
			'BEGIN; DELETE FROM vote; DELETE FROM work; DELETE FROM student; DELETE FROM setting; COMMIT; VACUUM',
		);
	}

	/** @returns all that is kept, as JSON can hold it */
	tables(): unknown {
		return Object.fromEntries(TABLES.map((table) => [table, this.#all(`SELECT * FROM ${table}`)]));
	}

	/**
	 * Fills a new store.
	 *
	 * @param tables what `tables` returned
	 * @throws Misread
	 */
	fill(tables: unknown): void {
		const all = fields(tables);
		for (const table of TABLES) {
			for (const row of list(all[table], fields)) {
				const names = Object.keys(row);
				if (!names.every((name) => /^[a-z]+$/.test(name))) throw new Misread('a row', row);
				const places = names.map(() => '?').join(', ');
				this.#run(
					`INSERT INTO ${table} (${names.join(', ')}) VALUES (${places})`,
					...names.map((name) => cell(row[name])),
				);
			}
		}
	}

	/** @returns the setting; where there is none yet, what `make` gives is kept */
	setting(name: SettingName, make: () => string): string {
		const kept = this.#value(name);
		if (kept !== null) return kept;
		const made = make();
		this.#set(name, made);
		return made;
	}

	close(): void {
		this.#database.close();
	}

	#set(name: string, value: string): void {
		this.#run('INSERT INTO setting VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value', name, value);
	}

	#value(name: string): string | null {
		const value = this.#prepared('SELECT value FROM setting WHERE name = ?').get(name)?.['value'];
		return typeof value === 'string' ? value : null;
	}

	#parsed(name: string): Row {
		try {
			const value: unknown = JSON.parse(this.#value(name) ?? '{}');
			return typeof value === 'object' && value !== null ? { ...value } : {};
		} catch {
			return {};
		}
	}

	#all(statement: string): readonly Row[] {
		return this.#prepared(statement).all();
	}

	#run(statement: string, ...values: readonly (string | number | null)[]): void {
		this.#prepared(statement).run(...values);
	}

	#prepared(statement: string): StatementSync {
		const known = this.#statements.get(statement) ?? this.#database.prepare(statement);
		this.#statements.set(statement, known);
		return known;
	}
}

function studentOf({ id, key, name, hand, page }: Row, works: ReadonlyMap<number, readonly Row[]>): KeptStudent {
	return {
		id: Number(id),
		key: String(key),
		name: String(name),
		hand: hand === 1,
		page: typeof page === 'string' ? page : null,
		work: (works.get(Number(id)) ?? []).map(workOf),
	};
}

const switchesOf = ({ follow, pause, pace }: Row): Switches => ({
	follow: typeof follow === 'string' ? follow : NO_SWITCHES.follow,
	pause: pause === true,
	pace: Array.isArray(pace) ? pace.filter((lesson) => typeof lesson === 'string') : NO_SWITCHES.pace,
});

/** In the file the time is called `at`. */
const workOf = ({ exercise, outcome, attempts, failing, at }: Row): Work => ({
	exercise: String(exercise),
	outcome: outcome === 'passed' ? 'passed' : 'failed',
	attempts: Number(attempts),
	failing: textsIn(String(failing)),
	t: Number(at),
});

function cell(value: unknown): string | number | null {
	return typeof value === 'number' ? value : orNull(value, text);
}

/** By locale, as they were written. */
function questionTexts(texts: object): Record<string, QuestionText> {
	const textOf = ({ text, options, unit }: Row): QuestionText => ({
		...{ text: String(text), unit: String(unit) },
		options: Array.isArray(options) ? options.map(String) : [],
	});
	return Object.fromEntries(Object.entries(texts).map(([locale, text]) => [locale, textOf({ ...text })]));
}

function numbersIn(json: string): readonly number[] {
	const value: unknown = JSON.parse(json);
	return Array.isArray(value) ? value.filter((item) => typeof item === 'number') : [];
}

function textsIn(json: string): readonly string[] {
	const value: unknown = JSON.parse(json);
	return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
