import { expect, it, type RunnerTestCase, TestRunner } from 'vitest';
import { type Answer, type Asked, CHANNEL, type Ready } from './asking.ts';
import { active, knownTests } from './known-tests.ts';

const LIMIT_MS = 4000;
/**
 * For one mutant so many milliseconds of tests are run, as long as they took without it, the quickest first. The others compare thousands
 * of inputs: all of them would take hours, and a mutant that only they notice is told as one that survives.
 */
const BUDGET_MS = Number(process.env['MUTANTS_BUDGET_MS'] ?? 1000);

/** What goes round so many times as often as it should never ends. */
const LOOPS = 10;

/** What is thrown by the test's function, told from nothing. */
async function failureOf(task: RunnerTestCase): Promise<string | null> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	globalThis.fileOfTest = task.file.filepath;
	try {
		await Promise.race([
			TestRunner.getTestFn(task)(),
			new Promise((_, reject) => {
				timer = setTimeout(() => reject(new Error('Timed out')), LIMIT_MS);
			}),
		]);
		return null;
	} catch (error) {
		return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
	} finally {
		clearTimeout(timer);
	}
}

async function tried({ mutant, tests }: Asked): Promise<Answer> {
	const chosen = tests.flatMap((id) => {
		const task = knownTests.get(id);
		return task === undefined ? [] : [{ id, task, took: task.result?.duration ?? 0 }];
	});
	chosen.sort((one, other) => one.took - other.took);
	let ran = 0;
	let spent = 0;
	for (const { id, task, took } of chosen) {
		spent += took;
		if (spent > BUDGET_MS && ran > 0) break;
		ran += 1;
		const hitLimit = LOOPS * Math.max(1000, active.mutantCoverage?.perTest[id]?.[mutant] ?? 0);
		Object.assign(active, { activeMutant: mutant, hitCount: 0, hitLimit });
		const failure = await failureOf(task);
		const hits = active.hitCount ?? 0;
		active.activeMutant = undefined;
		if (failure === null) continue;
		// What fails without the mutant as well was spoilt by one before it, or by a busy machine.
		const without = await failureOf(task);
		if (without !== null) return { status: 'error', errorMessage: `${id} fails without the mutant too: ${without}` };
		// A loop that goes round ten times as often as it should never ends, on a machine of whatever speed: that is noticed.
		if (hits <= hitLimit && /timed out/i.test(failure)) return { status: 'timeout', reason: failure };
		return { status: 'killed', killedBy: [id], failureMessage: failure, nrOfTests: ran };
	}
	return { status: 'survived', nrOfTests: ran };
}

/** The last of all files: what was loaded for the tests before it stays loaded while it runs. */
it(
	'tries one mutant after the other until there is none',
	async () => {
		const channel = new BroadcastChannel(CHANNEL);
		const own = [...knownTests.keys()].filter((id) => id.includes('tests/mutants/'));
		for (const id of own) knownTests.delete(id);
		const tests = [...knownTests].map(([id, task]) => ({
			id,
			name: id.slice(id.indexOf('#') + 1),
			fileName: task.file.filepath,
			startPosition:
				task.location === undefined ? undefined : { line: task.location.line - 1, column: task.location.column - 1 },
			status: task.result?.state === 'fail' ? 1 : 0,
			failureMessage: task.result?.errors?.[0]?.message ?? '',
			timeSpentMs: task.result?.duration ?? 0,
		}));
		const count = tests.length;
		const ready: Ready = { tests, mutantCoverage: active.mutantCoverage };
		await new Promise<void>((resolve) => {
			channel.onmessage = async (event) => {
				const { data } = event as MessageEvent<Asked | null>;
				if (data === null) resolve();
				else channel.postMessage(await tried(data));
			};
			channel.postMessage(ready);
		});
		channel.close();
		expect(count).toBeGreaterThan(0);
	},
	2 ** 31 - 1,
);
