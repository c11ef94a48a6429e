import { errorFigure, type Load, latencyFigures, percentile } from './figures.ts';
import { addresses, Crowd, LoadServer } from './processes.ts';

const MEASURE = { do: 'measure', sockets: 20, ms: 8000 } as const;

/** 200 clients that send without reading and 50 that send as fast as they can, beside 20 who measure their echo. */
export const neighbours: Load = async (kind) => {
	const server = await LoadServer.start(kind);
	const crowds = [new Crowd(), new Crowd()] as const;
	const [measuring, harassing] = crowds;
	const { port } = server;
	try {
		const measure = () => measuring.perform({ ...MEASURE, port, addresses: addresses(40, 1) });
		const before = await measure();
		const harassed = await harassing.perform({
			do: 'harass',
			slow: 200,
			floods: 50,
			port,
			addresses: addresses(41, 5),
		});
		const during = await measure();
		await harassing.end();
		const { peak } = await server.memory();
		return [
			...latencyFigures('echo of the 20, quiet', before),
			...latencyFigures('echo of the 20, under load', during),
			{
				what: 'under load against quiet, median',
				value: percentile(during.latencies, 0.5) / percentile(before.latencies, 0.5),
				unit: '×',
			},
			{ what: 'resident memory, at most', value: peak / 1024 / 1024, unit: 'MB' },
			errorFigure(harassed, during),
		];
	} finally {
		await Promise.all([...crowds.map((crowd) => crowd.end()), server.stop()]);
	}
};
