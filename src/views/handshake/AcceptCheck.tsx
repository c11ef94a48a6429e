import { createMemo, For, Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { acceptSteps } from '../../protocol/handshake.ts';
import { base64Groups, firstDifference } from './accept-check.layout.ts';

/** Derives the accept value from this handshake's own key, and compares it with the one that the server sent. */
export function AcceptCheck(props: {
	readonly accept: { readonly key: string; readonly received: string | null };
	readonly strings: ViewsStrings;
	/** In place of the question. */
	readonly title?: string;
	/** There is no answer to compare it with: only the steps are shown. */
	readonly alone?: boolean;
}) {
	const strings = () => props.strings.handshake.accept;
	const steps = createMemo(() => acceptSteps(props.accept.key));
	const groups = createMemo(() => base64Groups(steps().digest, steps().accept));
	const received = () => props.accept.received ?? '';
	const differs = createMemo(() => firstDifference(steps().accept, received()));
	const verdict = () => {
		if (props.accept.received === null) return strings().absent;
		const at = differs();
		return at === null ? strings().equal : strings().differs(at + 1);
	};
	return (
		<section class="wl-accept" data-accept={props.alone ? undefined : differs() === null ? 'equal' : 'different'}>
			<p class="wl-caption">{props.title ?? strings().title}</p>
			<dl>
				<dt>{strings().key}</dt>
				<dd>
					<code>{steps().key}</code>
				</dd>
				<dt>{strings().guid}</dt>
				<dd>
					<code>
						{steps().key}
						<span class="wl-accept__guid">{steps().guid}</span>
					</code>
				</dd>
				<dt>{strings().digest}</dt>
				<dd>
					<code class="wl-accept__groups">
						<For each={groups()}>
							{(group) => (
								<span class="wl-accept__group">
									<span>{group.bytes.join(' ')} </span>
									<span aria-hidden="true">{group.characters}</span>
								</span>
							)}
						</For>
					</code>
				</dd>
				<dt>{strings().base64}</dt>
				<dd>
					<Compared text={steps().accept} from={props.alone ? null : differs()} />
				</dd>
				<Show when={props.accept.received !== null}>
					<dt>{strings().received}</dt>
					<dd>
						<Compared text={received()} from={differs()} />
					</dd>
				</Show>
			</dl>
			<Show when={!props.alone}>
				<p class="wl-accept__verdict">
					<span aria-hidden="true">{differs() === null ? '✓' : '✕'}</span> {verdict()}
				</p>
			</Show>
		</section>
	);
}

/** A value, marked from where it differs from another. */
function Compared(props: { readonly text: string; readonly from: number | null }) {
	const cut = () => props.from ?? props.text.length;
	return (
		<code>
			{props.text.slice(0, cut())}
			<Show when={cut() < props.text.length}>
				<mark>{props.text.slice(cut())}</mark>
			</Show>
		</code>
	);
}
