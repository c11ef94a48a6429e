import type { Attack } from './attacks.ts';
import { errorFigure, type Load, latencyFigures, percentile } from './figures.ts';
import { addresses, Crowd, LoadServer } from './processes.ts';

const MS = 6000;

/** 20 clients that measure their echo, while one address does harm with little. */
export const attacked =
	(attack: Attack): Load =>
	async (kind) => {
		const server = await LoadServer.start(kind);
		const crowds = [new Crowd(), new Crowd()] as const;
		const [measuring, attacking] = crowds;
		const { port } = server;
		try {
			const compressed = attack === 'bombs';
			const measure = () =>
				measuring.perform({ do: 'measure', sockets: 20, ms: MS, compressed, port, addresses: addresses(50, 1) });
			const before = await measure();
			await attacking.perform({ do: 'attack', attack, port, addresses: addresses(51, 1) });
			const during = await measure();
			await attacking.end();
			const { peak } = await server.memory();
			return [
				...latencyFigures('echo of the 20, quiet', before),
				...latencyFigures('echo of the 20, attacked', during),
				{ what: 'echoes of the 20, attacked', value: during.latencies.length, unit: 'echoes' },
				{
					what: 'attacked against quiet, median',
					value: percentile(during.latencies, 0.5) / percentile(before.latencies, 0.5),
					unit: '×',
				},
				{ what: 'resident memory, at most', value: peak / 1024 / 1024, unit: 'MB' },
				errorFigure(during),
			];
		} finally {
			await Promise.all([...crowds.map((crowd) => crowd.end()), server.stop()]);
		}
	};
