import { loadTrace } from '../../src/trace/json.ts';
import { TraceModel } from '../../src/trace/model.ts';
import { normaliser } from '../../src/trace/normalise.ts';
import { type SocketShape, type TraceShape, traceShape } from '../../src/trace/shape.ts';

/** What came of a run, in what all browsers have in common. */
export type Outcome = TraceShape;

/**
 * What came of a run, so that runs of different browsers can be compared: names of exceptions without the messages and stacks
 * that each engine words by itself, extensions without the parameters that each offers, compressed messages without their size.
 * Two browsers that differ in more than that have something to teach.
 *
 * @param saved a saved trace
 */
export function outcomeOf(saved: string): Outcome {
	const model = TraceModel.of(loadTrace(saved).events);
	const { sockets, failedConstructs, console } = traceShape(model);
	const calls = [...model.failedConstructs, ...model.connections.flatMap((one) => one.calls.map(({ call }) => call))];
	const normalise = normaliser(model.connections);
	const messages = calls.flatMap(({ threw }) =>
		threw === null || threw.message === '' ? [] : [normalise(threw.message)],
	);
	const named = (line: string): string =>
		messages.reduce((text, message) => text.replaceAll(message, '<message>'), line);
	return {
		sockets: sockets.map(socketOutcome),
		failedConstructs,
		console: console.map((line) => named(line).replace(UNCAUGHT, '$1')),
	};
}

/** An exception that nothing caught, up to its name. */
const UNCAUGHT = /^((?:\d+: )?uncaught \w+): [\s\S]*$/;

const PARAMETERS = /(permessage-deflate)[^)]*/;

const socketOutcome = (socket: SocketShape): SocketShape => ({
	...socket,
	request: socket.request?.replace(PARAMETERS, '$1') ?? null,
	response: socket.response?.replace(PARAMETERS, '$1') ?? null,
	events: socket.events.map((event) => event.replace(PARAMETERS, '$1')),
	in: socket.in.map(sizeless),
	out: socket.out.map(sizeless),
});

const sizeless = (frame: string): string => frame.replace(/ rsv1 \d+$/, ' rsv1');
