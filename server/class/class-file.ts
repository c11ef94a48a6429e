import { DatabaseSync } from 'node:sqlite';

/** What brings a file from each version to the next; the first makes a new one. A file keeps the number of those it has had. */
const MIGRATIONS: readonly string[] = [
	`CREATE TABLE student (
		id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL, hand INTEGER NOT NULL, page TEXT
	) STRICT;
	CREATE TABLE work (
		student INTEGER NOT NULL REFERENCES student (id) ON DELETE CASCADE, exercise TEXT NOT NULL,
		outcome TEXT NOT NULL CHECK (outcome IN ('failed', 'passed')), attempts INTEGER NOT NULL,
		failing TEXT NOT NULL, at REAL NOT NULL, PRIMARY KEY (student, exercise)
	) STRICT;
	CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;`,
	`CREATE TABLE vote (
		round INTEGER NOT NULL, student INTEGER NOT NULL REFERENCES student (id) ON DELETE CASCADE, option INTEGER NOT NULL,
		PRIMARY KEY (round, student)
	) STRICT;`,
	// A question that was on is one of another form: it is gone, and can be asked again.
	`DROP TABLE vote;
	CREATE TABLE vote (
		round INTEGER NOT NULL, student INTEGER NOT NULL REFERENCES student (id) ON DELETE CASCADE, answer TEXT NOT NULL,
		PRIMARY KEY (round, student)
	) STRICT;
	DELETE FROM setting WHERE name = 'question';`,
];

/**
 * Opens the database of a class, in the newest form.
 *
 * @throws Error with one sentence for a file that is none of ours, or of a later version
 */
export function openClassFile(path: string): DatabaseSync {
	let database: DatabaseSync | null = null;
	try {
		database = new DatabaseSync(path);
		database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON');
		const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
		const tables = Number(database.prepare('SELECT count(*) AS count FROM sqlite_schema').get()?.['count']);
		if (version === 0 && tables > 0) throw new Error('it is a database of something else');
		if (version > MIGRATIONS.length) throw new Error('a later version of WebSocket Lab wrote it');
		for (const [index, migration] of MIGRATIONS.entries()) {
			if (index >= version) database.exec(`BEGIN; ${migration}; PRAGMA user_version = ${index + 1}; COMMIT`);
		}
		return database;
	} catch (error) {
		database?.close();
		const reason = error instanceof Error ? error.message : String(error);
		throw new Error(`The class can't be kept in ${path}: ${reason}. Name another file with CLASS_FILE=… .`);
	}
}
