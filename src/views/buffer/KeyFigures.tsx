import { For } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { Direction } from '../../trace/events.ts';
import { duration } from '../time.ts';
import { byteAmount } from './amounts.ts';
import type { Flow } from './flow.ts';
import { LEVELS } from './sent-payload.ts';

/** What the plots say, in numbers; and how it is known. */
export function KeyFigures(props: { readonly flow: Flow; readonly strings: ViewsStrings }) {
	const words = () => props.strings.buffer.figures;
	const rows = (): readonly (readonly [string, string])[] => {
		const { sent, wire, pauses, end } = props.flow;
		const { unit, written, delivered } = props.flow.incoming;
		const peak = sent.buffered.peak;
		const serverPeak = props.flow.serverBuffered.peak;
		const exact = (count: number) =>
			unit === 'bytes' ? props.strings.bytes(count) : props.strings.buffer.messages(count);
		const known = (direction: Direction, amount: string) =>
			props.flow.isWhole(direction) ? amount : words().atLeast(amount);
		const above = sent.above(end);
		return [
			[words().sent, words().sentValue(sent.handed.last, sent.calls)],
			...(sent.dropped > 0 ? [[words().dropped, props.strings.bytes(sent.dropped)] as const] : []),
			...(peak === null ? [] : [[words().peak, words().peakValue(peak.value, duration(peak.t))] as const]),
			...LEVELS.map((level, index) => [words().above(byteAmount(level)), duration(above[index] ?? 0)] as const),
			[words().read, known('out', props.strings.bytes(wire.read.last))],
			[words().paused, words().pausedValue(duration(pauses.before(end)), pauses.count)],
			[words().written, known('in', exact(written.last))],
			[words().delivered, exact(delivered.last)],
			...(serverPeak === null
				? []
				: [[words().serverPeak, words().peakValue(serverPeak.value, duration(serverPeak.t))] as const]),
		];
	};
	return (
		<details class="wl-figures">
			<summary>{words().title}</summary>
			<table>
				<thead class="wl-visually-hidden">
					<tr>
						<th scope="col">{words().name}</th>
						<th scope="col">{words().value}</th>
					</tr>
				</thead>
				<tbody>
					<For each={rows()}>
						{([name, value]) => (
							<tr>
								<th scope="row">{name}</th>
								<td>{value}</td>
							</tr>
						)}
					</For>
				</tbody>
			</table>
			<p class="wl-caption">{words().howTitle}</p>
			<For each={words().how}>{(sentence) => <p class="wl-figures__how">{sentence}</p>}</For>
		</details>
	);
}
