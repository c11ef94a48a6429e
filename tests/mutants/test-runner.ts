import { createVitest, type TestSpecification } from 'vitest/node';
import { type Answer, type Asked, CHANNEL, type Ready } from './asking.ts';

/** What Stryker hands to a test runner, as far as it is read here. */
interface MutantRun {
	readonly activeMutant: { readonly id: string };
	readonly testFilter?: readonly string[];
}

/** Of so many changes one is tried, by their numbers over all files: a sample that is the same each time. */
const EVERY = Number(process.env['MUTANTS_EVERY'] ?? 1);
const NOT_TRIED = 'not in the sample';

/**
 * Runs the tests for Stryker in one Vitest run that never ends: the files are loaded once, and for each mutant the functions of the tests
 * that reach it are called again, the quickest first. Starting a run anew for each mutant costs a hundred times as much.
 */
class TestRunner {
	readonly #channel = new BroadcastChannel(CHANNEL);
	#vitest: Awaited<ReturnType<typeof createVitest>> | null = null;
	#ready: Promise<Ready> | null = null;

	/** Nothing is loaded anew: what runs only while a module is loaded is not changed. Otherwise Stryker starts a process for each mutant. */
	capabilities() {
		return { reloadEnvironment: true };
	}

	/** Not later: what is loaded while a mutant is tried would count as its time. */
	async init(): Promise<void> {
		await this.#load();
	}

	async dryRun() {
		const { tests, mutantCoverage } = await this.#load();
		return { status: 'complete', tests, mutantCoverage };
	}

	async mutantRun({ activeMutant, testFilter }: MutantRun): Promise<unknown> {
		if (Number(activeMutant.id) % EVERY !== 0) return { status: 'error', errorMessage: NOT_TRIED };
		const { tests } = await this.#load();
		const answered = this.#next<Answer>();
		const asked: Asked = {
			mutant: activeMutant.id,
			tests: testFilter ?? tests.map(({ id }) => id),
		};
		this.#channel.postMessage(asked);
		return await answered;
	}

	async dispose(): Promise<void> {
		this.#channel.postMessage(null);
		await this.#vitest?.close();
		this.#channel.close();
	}

	#next<T>(): Promise<T> {
		return new Promise((resolve) => {
			this.#channel.onmessage = (event) => resolve((event as MessageEvent<T>).data);
		});
	}

	#load(): Promise<Ready> {
		this.#ready ??= this.#start();
		return this.#ready;
	}

	async #start(): Promise<Ready> {
		const vitest = await createVitest('test', {
			config: 'tests/mutants/vitest.config.ts',
			watch: false,
			pool: 'threads',
			maxWorkers: 1,
			includeTaskLocation: true,
			reporters: [{}],
		});
		this.#vitest = vitest;
		const ready = this.#next<Ready>();
		const files: TestSpecification[] = await vitest.globTestSpecifications();
		const ended = vitest.runTestSpecifications(files).then(({ testModules }) => {
			const errors = testModules.flatMap((module) => module.errors()).map(({ message }) => message);
			throw new Error(`The run of the tests ended: ${errors.join('\n')}`);
		});
		ended.catch(() => undefined);
		return await Promise.race([ready, ended]);
	}
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-place', factory: () => new TestRunner() }];
