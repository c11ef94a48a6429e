import { createMemo, Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { OPCODE } from '../../protocol/opcodes.ts';
import type { Connection, WireFrame } from '../../trace/connection.ts';
import type { Selection } from '../selection.ts';
import { type ByteChoice, partOf } from './byte-choice.ts';
import { Characters } from './Characters.tsx';
import { CloseDetail } from './CloseDetail.tsx';
import { MessageDetail } from './MessageDetail.tsx';
import { messageOf } from './message-of.ts';
import { type Neighbours, neighboursOf } from './message-text.layout.ts';
import { Section } from './parts.tsx';

/** What the payload of a frame says: a close code, a text by its characters, its message put together or inflated. */
export function PayloadDetail(props: {
	readonly wire: WireFrame;
	/** Handed in anew whenever the trace has grown. */
	readonly connection: Connection;
	readonly selection: Selection;
	readonly strings: ViewsStrings;
	/** Among the bytes of the frame. */
	readonly choice: ByteChoice;
	readonly onFrame: (frame: number) => void;
}) {
	const frame = () => props.wire.frame;
	/** The same object while it grows: what is read of it is read again at each revision. */
	const message = createMemo(() => messageOf(props.connection, props.wire));
	const payload = partOf(
		props.choice,
		() => frame().headerLength,
		() => frame().payload.length,
	);
	const text = () =>
		frame().payload.length > 0 && !message()?.compressed && (message()?.type ?? typeOf(frame().opcode)) === 'text';
	/** The fragments after this one may still come; its characters are drawn again only when they do. */
	const around = createMemo(
		() => {
			const whole = message();
			return whole && text() ? neighboursOf(props.connection, whole, props.wire.id) : null;
		},
		null,
		{ equals: (one, other) => keyOf(one) === keyOf(other) },
	);

	return (
		<>
			<Show when={props.wire.close}>
				{(close) => (
					<Section title={props.strings.closing.title}>
						<CloseDetail payload={frame().payload} close={close()} strings={props.strings} />
					</Section>
				)}
			</Show>
			<Show when={message()}>
				{(whole) => (
					<MessageDetail
						wire={props.wire}
						message={whole()}
						connection={props.connection}
						selection={props.selection}
						strings={props.strings}
						onFrame={props.onFrame}
					/>
				)}
			</Show>
			<Show when={text()}>
				<Section title={props.strings.characters.title}>
					<Characters
						bytes={frame().payload}
						{...(around() ?? {})}
						ended={frame().fin || message()?.complete === true}
						strings={props.strings}
						choice={payload}
					/>
				</Section>
			</Show>
		</>
	);
}

const keyOf = (around: Neighbours | null): string => (around ? `${around.before} ${around.after}` : '');

const typeOf = (opcode: number) => (opcode === OPCODE.text ? 'text' : 'binary');
