import { createMemo, Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { isControl } from '../../protocol/opcodes.ts';
import type { Connection, WireFrame, WireMessage } from '../../trace/connection.ts';
import { countBelow } from '../../trace/partition-point.ts';
import { FragmentStrip } from './FragmentStrip.tsx';
import { messageAround } from './message-of.ts';
import { Section } from './parts.tsx';

/** Where a frame stands among the fragments of its message; nothing for a message of one frame. */
export function MessageContext(props: {
	readonly wire: WireFrame;
	/** Handed in anew whenever the trace has grown. */
	readonly connection: Connection;
	readonly strings: ViewsStrings;
	readonly onFrame: (frame: number) => void;
}) {
	const message = createMemo(() => messageAround(props.connection, props.wire));
	const fragmented = createMemo(() => {
		const whole = message();
		return whole !== null && isFragmented(whole, props.wire) ? whole : null;
	});
	/** A message stays the same object while it grows, so its completion is seen with the connection alone. */
	const count = createMemo(() => {
		const whole = messageAround(props.connection, props.wire);
		return whole?.complete ? whole.frames.length : null;
	});
	const title = (whole: WireMessage) => {
		const { place, inBetween } = props.strings.message;
		return isControl(props.wire.frame.opcode) ? inBetween : place(countBelow(whole.frames, props.wire.id) + 1, count());
	};
	return (
		<Show when={fragmented()}>
			{(whole) => (
				<Section title={title(whole())}>
					<FragmentStrip
						wire={props.wire}
						message={whole()}
						connection={props.connection}
						strings={props.strings}
						onFrame={props.onFrame}
					/>
				</Section>
			)}
		</Show>
	);
}

/** Read anew with the message, which stays the same object while it grows. */
const isFragmented = ({ frames }: WireMessage, { frame }: WireFrame): boolean =>
	frames.length > 1 || !frame.fin || isControl(frame.opcode);
