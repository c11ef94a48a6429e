/** Everything that the views and the checks say of a run, as lines that a person can read. */
import {
	closeEventFired,
	closeFrameOut,
	opened,
	printedLine,
	receivedMessage,
	sentMessage,
	sentOnlyWhenOpen,
} from '../../../src/exercises/predicates.ts';
import type { ExerciseStrings } from '../../../src/i18n/en/exercises.ts';
import type { ViewsStrings } from '../../../src/i18n/en/views.ts';
import type { WorkbenchStrings } from '../../../src/i18n/en/workbench.ts';
import type { Locale } from '../../../src/i18n/locales.ts';
import { validateRequest } from '../../../src/protocol/handshake.ts';
import { CANONICAL_ORIGIN } from '../../../src/trace/canonical-address.ts';
import type { Connection } from '../../../src/trace/connection.ts';
import { isOver, limitReached } from '../../../src/trace/ending.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import { Moments } from '../../../src/trace/moments.ts';
import { Flow } from '../../../src/views/buffer/flow.ts';
import { plotsOf } from '../../../src/views/buffer/plots.ts';
import { noFrames } from '../../../src/views/ending-clause.ts';
import { outcomeOfRule } from '../../../src/views/frame/broken-rule-outcome.ts';
import { handshakeNotes, looksLikeAny, toldBy } from '../../../src/views/handshake/handshake-notes.ts';
import { answerRules } from '../../../src/views/rejection.ts';
import { causeSentence } from '../../../src/views/states/cause-sentence.ts';
import { STATE_NAMES } from '../../../src/views/states/machine.layout.ts';
import { StateChanges } from '../../../src/views/states/state-changes.ts';
import { wordsOf } from '../../../src/views/timeline/row-words.ts';
import { rowSentence } from '../../../src/views/timeline/words.ts';
import { IDLE, type Phase } from '../../../src/workbench/run/lab-state.ts';
import { statusText } from '../../../src/workbench/status-text.ts';
import type { Run } from './run.ts';

export interface Words {
	readonly locale: Locale;
	readonly views: ViewsStrings;
	readonly lab: WorkbenchStrings;
	readonly checks: ExerciseStrings;
}

export function said(run: Run, words: Words): string {
	const trace = TraceModel.of(run.events);
	const lines = [
		`# ${run.name}`,
		`status     ${statusOf(run, trace, words)}`,
		...titled('notice', notice(trace, words)),
		...titled('timeline', timeline(trace, words)),
		...trace.connections.flatMap((connection) => ofSocket(trace, connection, words)),
		...titled('checks', checks(trace, words)),
	];
	return `${lines.join('\n')}\n`;
}

/** The first line of a part is named. */
const titled = (name: string, lines: readonly string[]): readonly string[] =>
	lines.map((line, index) => `${index === 0 ? name.padEnd(11) : ' '.repeat(11)}${line}`);

function statusOf(run: Run, trace: TraceModel, { lab }: Words): string {
	const phase: Phase = run.running ? 'running' : run.stopped ? 'stopped' : 'ended';
	const state = { ...IDLE, phase, run: 1, live: run.running === true };
	return statusText(lab, { state, trace, source: 'run', slow: false, news: null, server: CANONICAL_ORIGIN });
}

function notice({ connections }: TraceModel, { lab }: Words): readonly string[] {
	const limit = limitReached(connections);
	return limit === null ? [] : [lab.limits[limit]];
}

function timeline(trace: TraceModel, { views }: Words): readonly string[] {
	const moments = Moments.of(trace);
	const several = trace.connections.length > 1;
	return moments.slice(0, moments.count).map((moment) => {
		const socket = moment.socket === null ? null : moments.socket(moment.socket);
		return rowSentence(moment, wordsOf(moment, socket, views), several, views);
	});
}

function ofSocket(trace: TraceModel, connection: Connection, words: Words): readonly string[] {
	const number = trace.connections.length > 1 ? [`(socket ${connection.socket})`] : [];
	return [
		...titled('', number),
		...titled('states', states(trace, connection, words)),
		...titled('handshake', handshake(connection, words)),
		...titled('frames', frames(connection, words)),
		...titled('buffer', buffer(trace, connection, words)),
	];
}

function states(trace: TraceModel, { socket }: Connection, { views }: Words): readonly string[] {
	const reader = new StateChanges(trace, socket);
	const changes = reader.read().map((change) => {
		const side = change.peer === 'client' ? views.states.page : views.states.server;
		const state = change.to === null ? views.states.gone : STATE_NAMES[change.to];
		return `${change.t.toFixed(1)} ${side} ${state}: ${causeSentence(change.cause, views)}`;
	});
	const { refused } = reader;
	return refused === null ? changes : [...changes, views.states.refused(refused.status, `${refused.t.toFixed(1)} ms`)];
}

function handshake(connection: Connection, { views }: Words): readonly string[] {
	const { request, outcome, response, failed } = handshakeNotes(connection, views);
	const asked = connection.request;
	const broken = asked?.problem ? [asked.problem] : asked?.head ? validateRequest(asked.head) : [];
	const rules = [...broken, ...answerRules(connection)].map(({ id }) => `✕ ${views.violations[id]}`);
	const told = connection.fired.map(({ event }) => `${event.type}: ${toldBy(event, views)}`);
	return [
		...[request, response].filter((note) => note !== null),
		...rules,
		...(outcome === null ? [] : [outcome]),
		...(failed ? told : []),
		...(failed && looksLikeAny(connection) ? [views.handshake.refused.why] : []),
	];
}

function frames(connection: Connection, { views }: Words): readonly string[] {
	const { violations, lost, partial } = connection;
	const fate = (direction: 'out' | 'in') => {
		if (lost[direction] > 0) return views.partial.lost;
		return isOver(connection) ? views.partial.cut : views.partial.underWay;
	};
	const notes = [
		...violations.map((fault) => {
			const rule = views.violations[fault.violation.id];
			return `✕ ${rule} ${outcomeOfRule(fault, connection, views)}`;
		}),
		...(['out', 'in'] as const).flatMap((side) => [
			...(lost[side] > 0 ? [views.frames.lost(lost[side])] : []),
			...(partial[side] === null ? [] : [`${views.partial.title}: ${fate(side)}`]),
		]),
	];
	const none = connection.frames.length === 0 && violations.length === 0 && lost.out + lost.in === 0;
	return none ? [noFrames(connection, views), ...notes] : notes;
}

function buffer(trace: TraceModel, connection: Connection, { views: { buffer: strings } }: Words): readonly string[] {
	const flow = new Flow(connection, trace).update();
	if (plotsOf(flow).length === 0) return [isOver(connection) ? strings.quietClosed : strings.quiet];
	const { sent, wire, incoming } = flow;
	const known = (side: 'out' | 'in', amount: string) => (flow.isWhole(side) ? amount : strings.figures.atLeast(amount));
	return [
		`${strings.figures.sent}: ${sent.handed.last} B; ${strings.figures.read}: ${known('out', `${wire.read.last} B`)}; ` +
			`${strings.figures.written}: ${known('in', `${incoming.written.last} B`)}; ` +
			`${strings.figures.delivered}: ${incoming.delivered.last} B` +
			(sent.dropped > 0 ? `; ${strings.figures.dropped}: ${sent.dropped} B` : ''),
	];
}

function checks(trace: TraceModel, words: Words): readonly string[] {
	const results = {
		opened: opened(trace, '/echo'),
		sentOnlyWhenOpen: sentOnlyWhenOpen(trace),
		sentMessage: sentMessage(trace, 'Hello'),
		receivedMessage: receivedMessage(trace, 'Hello'),
		closeFrameOut: closeFrameOut(trace, { code: 1000 }),
		closeEventFired: closeEventFired(trace, 1000),
		printedLine: printedLine(trace, 'done'),
	};
	return Object.entries(results).map(([name, seen]) => {
		return `${name}: ${seen === null ? '✓' : seen.write(words.checks, {})}`;
	});
}
