import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { SandboxPool } from '../../../src/workbench/run/page-runs.ts';

function poolOf(): { pool: SandboxPool; made: Sandbox[]; disposed: Sandbox[] } {
	const made: Sandbox[] = [];
	const disposed: Sandbox[] = [];
	const pool = new SandboxPool(() => {
		const sandbox: Sandbox = {
			prepare: () => Promise.resolve(),
			run: () => ({ startedAt: 0, send: () => undefined, stop: () => undefined }),
			dispose: () => void disposed.push(sandbox),
		};
		made.push(sandbox);
		return sandbox;
	});
	return { pool, made, disposed };
}

const [first, second] = [{}, {}];

describe('the sandboxes of a page', () => {
	it('are one for labs that run one after the other', () => {
		const { pool, made } = poolOf();
		pool.warm();
		pool.warm();
		expect(pool.borrow(first)).toBe(made[0]);
		pool.release(first);
		expect(pool.borrow(second)).toBe(made[0]);
		expect(made).toHaveLength(1);
	});

	it('are not warmed where a run was quicker', () => {
		const { pool, made } = poolOf();
		pool.borrow(first);
		pool.warm();
		expect(made).toHaveLength(1);
	});

	it('are two for labs that run at the same time', () => {
		const { pool, made } = poolOf();
		expect(pool.borrow(first)).toBe(made[0]);
		expect(pool.borrow(second)).toBe(made[1]);
		expect(pool.borrow(first)).toBe(made[0]);
	});

	it('are thrown away when nothing answers in them', () => {
		const { pool, made, disposed } = poolOf();
		const dead = pool.borrow(first);
		pool.discard(first);
		expect(disposed).toEqual([dead]);
		expect(pool.borrow(first)).toBe(made[1]);
	});
});
