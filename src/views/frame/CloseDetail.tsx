import { Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { closeCodeAnchor, closeCodeEntry } from '../../protocol/close-codes.ts';
import { Source } from '../Source.tsx';
import { hexByte } from './hex-dump.layout.ts';
import './close.css';

/** What the payload of a close frame says: two bytes of code, then a reason (RFC 6455 §5.5.1). */
export function CloseDetail(props: {
	/** After unmasking. */
	readonly payload: Uint8Array;
	readonly close: { readonly code: number; readonly reason: string };
	readonly strings: ViewsStrings;
}) {
	const strings = () => props.strings.closing;
	const entry = () => closeCodeEntry(props.close.code);
	return (
		<Show when={props.payload.length > 0} fallback={<p>{strings().empty}</p>}>
			<div class="wl-close">
				<p class="wl-close__sum">
					<code data-field="payload">{hexByte(props.payload[0] ?? 0)}</code>
					<code data-field="payload">{hexByte(props.payload[1] ?? 0)}</code>
					<span class="wl-dim">
						= {props.payload[0] ?? 0} × 256 + {props.payload[1] ?? 0} =
					</span>
					<strong>{props.close.code}</strong>
					<Show when={entry()}>
						{(row) => (
							<>
								<Show when={strings().names[closeCodeAnchor(row())]}>{(name) => <span>{name()}</span>}</Show>
								<span class="wl-close__name" lang="en">
									{row().name}
								</span>
								<Source section={row().section} />
							</>
						)}
					</Show>
				</p>
				<Show when={entry()}>
					{(row) => (
						<p class="wl-dim">
							{row().onWire ? strings().onWire : strings().notOnWire}{' '}
							{row().fromPage ? strings().fromPage : strings().notFromPage}
						</p>
					)}
				</Show>
				<p>
					{props.close.reason === ''
						? strings().noReason
						: strings().reason(props.close.reason, props.payload.length - 2)}
				</p>
			</div>
		</Show>
	);
}
