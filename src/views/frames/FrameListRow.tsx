import type { JSX } from 'solid-js';
import type { Locale } from '../../i18n/locales.ts';
import { viewsStrings } from '../../i18n/views.ts';
import { opcodeName } from '../../protocol/opcodes.ts';
import type { Connection } from '../../trace/connection.ts';
import { BrokenRule } from '../BrokenRule.tsx';
import { FrameItem } from './FrameItem.tsx';
import type { FrameRow } from './frame-rows.layout.ts';

/** An option of the list box: a frame, a broken rule, or a gap in the recording. */
export function FrameListRow(props: {
	/** Never another one during the life of this option. */
	readonly row: FrameRow;
	readonly connection: Connection;
	readonly locale: Locale;
	readonly selected: boolean;
	readonly reachable: boolean;
	readonly onChoose: () => void;
}) {
	// Read once: rows are many, and what a frame says does not change while the trace grows.
	const { row, connection, locale } = props;
	const strings = viewsStrings[locale].frames;
	const wire = 'frame' in row ? row : null;
	const broken = 'violation' in row ? row : null;
	const direction = 'lost' in row ? row.lost : row.direction;

	const cells = (): JSX.Element => {
		if (wire) return <FrameItem wire={wire} messages={connection.messages} locale={locale} />;
		if (broken) return <BrokenRule violation={broken.violation} locale={locale} linked={false} />;
		return <span>{strings.lost(props.connection.lost[direction])}</span>;
	};
	return (
		<div
			class={wire ? 'wl-row' : 'wl-row wl-row--fault'}
			role="option"
			tabIndex={props.reachable ? 0 : -1}
			aria-selected={props.selected}
			data-frame={wire?.id}
			data-direction={direction}
			data-opcode={wire ? (opcodeName(wire.frame.opcode) ?? wire.frame.opcode) : undefined}
			data-length={wire?.frame.payloadLength}
			data-fin={wire?.frame.fin}
			onFocus={() => props.onChoose()}
		>
			<span class="wl-arrow" data-direction={direction} role="img" aria-label={strings[direction]} />
			{cells()}
		</div>
	);
}
