import { randomBytes, randomInt } from 'node:crypto';
import type { RedisShared } from '../shared/redis-shared.ts';
import type { ClassSecrets } from './class-channel.ts';
import { SqliteStore } from './sqlite-store.ts';

/** Without those that are read as others from the last row: I, L, O, 0, 1, and without vowels, which make words. */
const LETTERS = 'BCDFGHJKMNPQRSTVWXZ23456789';
const CODE_LENGTH = 5;

/** A class as it is kept. */
export interface OpenClass {
	readonly store: SqliteStore;
	readonly secrets: ClassSecrets;
}

/** A class that several servers have in common: it is kept where they share it. The first of them makes code and token. */
export async function openSharedClass(shared: RedisShared): Promise<OpenClass> {
	const code = await shared.secret('code', newCode());
	const token = await shared.secret('token', newToken());
	return { store: new SqliteStore(':memory:'), secrets: { code, token } };
}

/**
 * Opens a class, or the one that is kept in the file: with the same code and token, so that everybody comes back.
 *
 * @throws Error with one sentence
 */
export function openClass(file: string): OpenClass {
	const store = new SqliteStore(file);
	return {
		store,
		secrets: {
			code: store.setting('code', newCode),
			token: store.setting('token', newToken),
		},
	};
}

const newCode = (): string => Array.from({ length: CODE_LENGTH }, letter).join('');
const newToken = (): string => randomBytes(18).toString('base64url');

const letter = (): string => LETTERS[randomInt(LETTERS.length)] ?? '';
