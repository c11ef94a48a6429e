import type { ViewsStrings } from '../../i18n/en/views.ts';
import { duration } from '../time.ts';
import { amount } from './amounts.ts';
import type { Flow } from './flow.ts';
import type { PlotId } from './plots.ts';

/** @returns what the plots show at a time, for those who hear it */
export function readingText(flow: Flow, t: number, plots: readonly PlotId[], strings: ViewsStrings['buffer']): string {
	const { series, unknown } = strings;
	const { buffered, serverBuffered, handed, underWay, read, written, delivered } = flow.at(t);
	const incoming = flow.incoming.unit;
	const orUnknown = (value: number | null, unit: 'bytes' | 'messages') =>
		value === null ? unknown : amount(value, unit);
	const parts = [duration(t)];
	if (plots.includes('sent')) {
		parts.push(
			`${series.buffered} ${amount(buffered, 'bytes')}`,
			`${series.handed} ${amount(handed, 'bytes')}`,
			`${series.underWay} ${orUnknown(underWay, 'bytes')}`,
			`${series.read} ${orUnknown(read, 'bytes')}`,
		);
	}
	if (plots.includes('server')) parts.push(`${strings.plots.server} ${amount(serverBuffered, 'bytes')}`);
	if (plots.includes('received')) {
		parts.push(
			`${series.written} ${orUnknown(written, incoming)}`,
			`${series.delivered} ${amount(delivered, incoming)}`,
		);
	}
	return parts.join('; ');
}
