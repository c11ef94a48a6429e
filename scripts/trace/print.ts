import type { TraceCommandStrings } from '../../src/i18n/en/trace-command.ts';
import type { ConnectionReport, FrameReport, RuleReport, TraceReport } from './report.ts';

/** Characters of a frame's text that stand in its line. */
const TEXT_SHOWN = 100;

/** A report as lines for people. */
export function* printedLines({ connections, notes }: TraceReport, strings: TraceCommandStrings): Iterable<string> {
	for (const [index, connection] of connections.entries()) {
		if (index > 0) yield '';
		yield* connectionLines(connection, index + 1, strings);
	}
	if (notes.length === 0) return;
	yield '';
	yield `${strings.notes}`;
	for (const note of notes) yield `  ${note}`;
}

function* connectionLines(
	connection: ConnectionReport,
	number: number,
	strings: TraceCommandStrings,
): Iterable<string> {
	const { opened, request, response, frames, rules, close } = connection;
	yield `${strings.connection(number)} · ${opened ? strings.opened : strings.notOpened}`;
	yield* headLines(strings.request, request, strings);
	yield* headLines(strings.response, response, strings);
	yield `  ${strings.frames(frames.length)}`;
	for (const frame of frames) yield `    ${frameLine(frame, strings)}`;
	if (rules.length > 0) yield `  ${strings.rules}`;
	for (const rule of rules) yield `    ${ruleLine(rule)}`;
	yield `  ${close === null ? strings.notClosed : strings.closed(close.code, close.reason, close.clean)}`;
}

function* headLines(title: string, head: string | null, strings: TraceCommandStrings): Iterable<string> {
	yield `  ${title}${head === null ? ` · ${strings.absentHead}` : ''}`;
	for (const line of (head ?? '').split('\r\n')) if (line !== '') yield `    ${printable(line)}`;
}

function frameLine({ direction, opcode, length, fin, text }: FrameReport, strings: TraceCommandStrings): string {
	const said = text === null || text === '' ? '' : ` ${JSON.stringify(cut(text))}`;
	return `${arrow(direction)} ${opcode} ${length}${said}${fin ? '' : ` · ${strings.more}`}`;
}

const ruleLine = ({ direction, sentence, detail, section, times }: RuleReport): string =>
	`${arrow(direction)} ${sentence}${detail === '' ? '' : ` (${printable(detail)})`} ${section}${times === 1 ? '' : ` ×${times}`}`;

const arrow = (direction: FrameReport['direction']): string => (direction === 'out' ? '→' : '←');

const cut = (text: string): string => (text.length > TEXT_SHOWN ? `${text.slice(0, TEXT_SHOWN)}…` : text);

/** Nothing in a file may command the terminal. */
const printable = (text: string): string => text.replace(/\p{Cc}/gu, '\ufffd');
