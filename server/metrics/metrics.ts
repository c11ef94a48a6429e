import type { IncomingMessage } from 'node:http';
import { BlockList, isIPv6, Socket } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { sameSecret } from '../guard/secrets.ts';
import { isTrustedHost } from '../http/own-page.ts';
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

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

export interface MetricsRules {
	/** What a bearer must show; null: nobody from elsewhere may read the metrics. */
	readonly metricsToken: string | null;
	/** Then every request comes from this machine, and that says nothing. */
	readonly trustProxy: boolean;
}

/** The answer to somebody who may not read the metrics. */
interface Denial {
	readonly status: 401 | 403;
	readonly sentence: string;
	readonly headers?: Readonly<Record<string, string>>;
}

/** @returns null when whoever sent the request may read the metrics: a bearer of the token, or somebody on this machine */
export function metricsDenial(request: IncomingMessage, { metricsToken, trustProxy }: MetricsRules): Denial | null {
	const [, shown] = /^bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
	if (metricsToken !== null && shown !== undefined && sameSecret(shown, metricsToken)) return null;
	if (!trustProxy && isFromHere(request)) return null;
	if (metricsToken === null) {
		return {
			status: 403,
			sentence: 'Metrics are for this machine only: set METRICS_TOKEN to read them from elsewhere.',
		};
	}
	const sentence = 'Metrics are for bearers of METRICS_TOKEN: send "Authorization: Bearer <token>".';
	return { status: 401, sentence, headers: { 'WWW-Authenticate': 'Bearer realm="metrics"' } };
}

/** What comes through a tunnel is not, nor is a page whose name was made to point here. */
function isFromHere({ socket, headers }: IncomingMessage): boolean {
	if (!(socket instanceof Socket) || !isTrustedHost(headers.host ?? '')) return false;
	const address = socket.remoteAddress ?? '';
	return LOOPBACK.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
