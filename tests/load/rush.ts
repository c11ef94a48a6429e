import { errorFigure, type Load, latencyFigures } from './figures.ts';
import { addresses, Crowd, LoadServer } from './processes.ts';

const SOCKETS = 2000;

/** 2,000 clients that connect in the same moment: a class that follows one link, four times over. */
export const rush: Load = async (kind) => {
	const server = await LoadServer.start(kind);
	const crowd = new Crowd();
	try {
		const sight = await crowd.perform({
			do: 'rush',
			sockets: SOCKETS,
			port: server.port,
			addresses: addresses(30, 4),
		});
		return [
			{ what: 'sockets open', value: sight.opened, unit: 'sockets' },
			...latencyFigures('from the first packet to the echo', sight),
			errorFigure(sight),
		];
	} finally {
		await Promise.all([crowd.end(), server.stop()]);
	}
};
