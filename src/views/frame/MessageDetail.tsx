import { createComputed, createMemo, createSignal, on, Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { Connection, WireFrame, WireMessage } from '../../trace/connection.ts';
import { inflatedSide } from '../../trace/inflated.ts';
import type { Selection } from '../selection.ts';
import { createMessageChoice } from './byte-choice.ts';
import { CHARACTERS_FIRST, Characters } from './Characters.tsx';
import { Compression } from './Compression.tsx';
import { createInflated } from './create-inflated.ts';
import { HexDump } from './HexDump.tsx';
import { allPayload } from './hex-dump.layout.ts';
import { bytesSoFar, pieceOf, piecesOf } from './message-text.layout.ts';
import { PlainText, TEXT_FIRST } from './PlainText.tsx';
import { Section } from './parts.tsx';

/** Bytes of a message of which fragments are missing that are put together. */
const MOST_SO_FAR = 1024 * 1024;

/** The message of a frame where the frame alone does not show it: put together from fragments, inflated, or long. */
export function MessageDetail(props: {
	readonly wire: WireFrame;
	readonly message: WireMessage;
	/** Handed in anew whenever the trace has grown. */
	readonly connection: Connection;
	readonly selection: Selection;
	readonly strings: ViewsStrings;
	readonly onFrame: (frame: number) => void;
}) {
	const [limit, setLimit] = createSignal(TEXT_FIRST);
	createComputed(
		on(
			() => props.message,
			() => setLimit(TEXT_FIRST),
		),
	);
	/** Changes as fragments come. */
	const size = createMemo(() => props.connection && props.message.size);
	const fragments = createMemo(() => props.connection && props.message.frames.length);
	const compressed = () => props.message.compressed;
	const inflated = createInflated(
		() => props.connection,
		() => (compressed() ? props.message : null),
	);
	/** What the message says: null where that can't be told. */
	const data = createMemo(() => {
		size();
		if (!compressed()) return bytesSoFar(props.connection, props.message, MOST_SO_FAR);
		const result = inflated();
		return result?.problem === null ? result.data : null;
	});
	const choice = createMessageChoice(props, () => props.message);
	const fields = createMemo(() => allPayload(data() ?? new Uint8Array(0)));
	const pieces = createMemo(() => {
		const bytes = data();
		if (bytes === null) return [];
		return compressed() || fragments() === 1
			? pieceOf(bytes, limit())
			: piecesOf(props.connection, props.message, limit());
	});
	const asText = () =>
		props.message.type === 'text' && (data()?.length ?? 0) > (fragments() > 1 || compressed() ? 0 : CHARACTERS_FIRST);
	/** Bytes that no frame holds in this order: of fragments, or inflated. */
	const asBytes = () => (fragments() > 1 || compressed()) && (data()?.length ?? 0) > 0;
	const title = () => {
		const { inflatedData, assembled, text } = props.strings.message;
		return compressed() ? inflatedData : fragments() > 1 ? assembled : text;
	};

	return (
		<>
			<Show when={compressed()}>
				<Section title={props.strings.compression.title}>
					<Compression
						message={props.message}
						inflated={inflated()}
						alone={inflatedSide(props.connection, props.message.direction).alone}
						strings={props.strings}
					/>
				</Section>
			</Show>
			<Show when={asText() || asBytes()}>
				<Section title={title()}>
					<Show when={asText()}>
						<PlainText
							pieces={pieces()}
							current={props.wire.id}
							limit={limit()}
							total={data()?.length ?? 0}
							strings={props.strings}
							onLimit={setLimit}
							onFrame={props.onFrame}
						/>
					</Show>
					<Show when={asBytes() && data()}>
						{(bytes) => (
							<HexDump
								bytes={bytes()}
								fields={fields()}
								strings={props.strings}
								label={title()}
								{...(compressed() ? {} : { choice })}
								wide
							/>
						)}
					</Show>
				</Section>
			</Show>
			<Show when={compressed() && props.message.type === 'text' && data()}>
				{(bytes) => (
					<Section title={props.strings.characters.title}>
						<Characters bytes={bytes()} strings={props.strings} />
					</Section>
				)}
			</Show>
		</>
	);
}
