import { errorFigure, type Load } from './figures.ts';
import { addresses, Crowd, LoadServer } from './processes.ts';

const SOCKETS = 10_000;
const CROWDS = 2;

/** 10,000 sockets that say nothing. */
export const idle: Load = async (kind) => {
	const server = await LoadServer.start(kind);
	const crowds = Array.from({ length: CROWDS }, () => new Crowd());
	try {
		// A few before, so that what is made once is not counted as theirs.
		const first = new Crowd();
		await first.perform({ do: 'cycle', times: 200, atOnce: 20, port: server.port, addresses: addresses(9, 1) });
		await first.end();
		const before = await server.memory();
		const sights = await Promise.all(
			crowds.map((crowd, index) =>
				crowd.perform({
					do: 'hold',
					sockets: SOCKETS / CROWDS,
					port: server.port,
					addresses: addresses(10 + index, 5),
				}),
			),
		);
		const after = await server.memory();
		const opened = sights.reduce((sum, sight) => sum + sight.opened, 0);
		const each = (bytes: number) => bytes / opened / 1024;
		await Promise.all(crowds.map((crowd) => crowd.end()));
		return [
			{ what: 'sockets held', value: opened, unit: 'sockets' },
			errorFigure(...sights),
			{ what: 'all of them opened after', value: Math.max(...sights.map(({ ms }) => ms)) / 1000, unit: 's' },
			{ what: 'resident memory of each', value: each(after.resident - before.resident), unit: 'KB' },
			{
				what: 'heap and buffers of each',
				value: each(after.heap + after.external - before.heap - before.external),
				unit: 'KB',
			},
		];
	} finally {
		await Promise.all([...crowds.map((crowd) => crowd.end()), server.stop()]);
	}
};
