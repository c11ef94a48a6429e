import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Load } from '../upgrade/upgrade.ts';
import { GAUGES, type Metric, type MetricValue } from './metric-table.ts';

/** ms; the delay is measured by a timer, whose own time is part of what is measured. */
const RESOLUTION = 20;
const QUANTILES = [0.5, 0.9, 0.99, 1];

/** The figures of one server in the text format of Prometheus. */
export class Metrics {
	/** The media type of the format. */
	static readonly type = 'text/plain; version=0.0.4; charset=utf-8';
	readonly #load: () => Load;
	readonly #delay = monitorEventLoopDelay({ resolution: RESOLUTION });

	constructor(load: () => Load) {
		this.#load = load;
		this.#delay.enable();
	}

	/** Everything as of now. */
	text(): string {
		const load = this.#load();
		return [...load.counters.readings(), ...this.#gauges(load)]
			.map(([metric, reading]) => lines(metric, reading))
			.join('');
	}

	/** To be called when the server is gone. */
	stop(): void {
		this.#delay.disable();
	}

	#gauges({ sockets, addresses, heldBytes }: Load): (readonly [Metric, MetricValue])[] {
		const { rss, heapUsed, external } = process.memoryUsage();
		const { user, system } = process.cpuUsage();
		return [
			[GAUGES.sockets, sockets],
			[GAUGES.addresses, addresses],
			[GAUGES.held, heldBytes],
			[GAUGES.loopDelay, this.#takeDelays()],
			[GAUGES.residentMemory, rss],
			[GAUGES.heapUsed, heapUsed],
			[GAUGES.externalMemory, external],
			[GAUGES.cpu, (user + system) / 1e6],
			[GAUGES.startTime, performance.timeOrigin / 1000],
		];
	}

	/** Seconds, by quantile; 0 where nothing was measured yet. */
	#takeDelays(): MetricValue {
		const delay = this.#delay;
		const seconds = (quantile: number) => Math.max(0, delay.percentile(quantile * 100) / 1e6 - RESOLUTION) / 1000;
		const delays = new Map(QUANTILES.map((quantile) => [String(quantile), delay.count === 0 ? 0 : seconds(quantile)]));
		delay.reset();
		return delays;
	}
}

/** Label values are words and numbers of our own, so nothing in them needs to be escaped. */
function lines({ name, type, help, label }: Metric, reading: MetricValue): string {
	const samples =
		typeof reading === 'number'
			? `${name} ${reading}\n`
			: [...reading].map(([value, figure]) => `${name}{${label}="${value}"} ${figure}\n`).join('');
	return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${samples}`;
}
