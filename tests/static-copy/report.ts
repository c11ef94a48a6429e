import type { LabRun } from '../../scripts/recorder/labs.ts';
import { type Judgement, judge } from './judge.ts';
import type { PageRun } from './run-lab.ts';

/** What became of the runs, printed as they end. */
export class Report {
	readonly #began = Date.now();
	#runs = 0;
	#failed = 0;

	/** @param again runs the program by itself: on a busy machine it may have come too late to itself, beside others */
	async tell(
		where: string,
		run: LabRun,
		result: PageRun | Error | undefined,
		again: () => Promise<PageRun | Error | undefined>,
	): Promise<void> {
		let judged = await this.#judged(run, result);
		if (!judged.holds) {
			const alone = await this.#judged(run, await again());
			judged = alone.holds ? { holds: true, said: `${alone.said} (alone; beside others: ${judged.said})` } : alone;
		}
		this.say(judged.holds, `${where}, ${run.lab} ${run.name}: ${judged.said}`);
	}

	say(holds: boolean, said: string): void {
		this.#runs += 1;
		if (!holds) this.#failed += 1;
		console.log(`${holds ? '✓' : '✗'} ${said}`);
	}

	end(): void {
		const seconds = Math.round((Date.now() - this.#began) / 1000);
		console.log(`${this.#runs - this.#failed} of ${this.#runs} hold, ${seconds} s`);
		process.exitCode = this.#failed > 0 ? 1 : 0;
	}

	async #judged(run: LabRun, result: PageRun | Error | undefined): Promise<Judgement> {
		if (result === undefined || result instanceof Error)
			return { holds: false, said: `it did not run: ${result?.message}` };
		return judge(run, result);
	}
}
