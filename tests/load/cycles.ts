import { errorFigure, type Load, latencyFigures } from './figures.ts';
import { addresses, Crowd, LoadServer } from './processes.ts';

const TIMES = 5000;

/** 5,000 times: connect, echo, close; 50 at a time. */
export const cycles: Load = async (kind) => {
	const server = await LoadServer.start(kind);
	const crowd = new Crowd();
	try {
		const before = await server.processorTime();
		const sight = await crowd.perform({
			do: 'cycle',
			times: TIMES,
			atOnce: 50,
			port: server.port,
			addresses: addresses(20, 10),
		});
		const after = await server.processorTime();
		return [
			{ what: 'rate', value: (sight.latencies.length / sight.ms) * 1000, unit: 'sockets/s' },
			{ what: 'processor time of each', value: (after - before) / TIMES, unit: 'µs' },
			...latencyFigures('connect, echo, close', sight),
			errorFigure(sight),
		];
	} finally {
		await Promise.all([crowd.end(), server.stop()]);
	}
};
