import { For, Show } from 'solid-js';
import { headerStrings } from '../../i18n/headers.ts';
import type { Locale } from '../../i18n/locales.ts';
import { viewsStrings } from '../../i18n/views.ts';
import { Source } from '../Source.tsx';
import type { HandshakeLine } from './handshake-lines.ts';
import { headerFacts } from './header-facts.ts';

/** One line of a handshake message as it was on the wire, with what it means; more of that opens under it. */
export function HeaderLine(props: {
	readonly line: HandshakeLine;
	readonly message: 'request' | 'response';
	readonly locale: Locale;
}) {
	const strings = () => viewsStrings[props.locale].handshake;
	const text = () => headerStrings[props.locale][props.line.id];
	const facts = () => headerFacts[props.line.id];
	const setBy = () => strings().setBy[setByIn(props.message, facts().inRequest)];
	const has = (kind: string) => props.line.parts.some((part) => part.kind === kind);
	const isNullOrigin = () => props.line.id === 'origin' && props.line.parts.at(-1)?.text.trim() === 'null';

	return (
		<details class="wl-header" data-header={props.line.id}>
			<summary>
				<code class="wl-header__wire">
					<For each={props.line.parts}>{(part) => <span data-part={part.kind}>{part.text}</span>}</For>
				</code>
				<span class="wl-header__what">{text().what}</span>
			</summary>
			<div class="wl-header__more">
				<p class="wl-header__again">{text().what}</p>
				<p>{text().why}</p>
				<Show when={has('tap')}>
					<p>{strings().tap}</p>
				</Show>
				<Show when={isNullOrigin()}>
					<p>{strings().nullOrigin}</p>
				</Show>
				<p class="wl-header__facts">
					{setBy()} <Source section={facts().section} />
				</p>
			</div>
		</details>
	);
}

function setByIn<Fact extends string>(message: 'request' | 'response', inRequest: Fact): Fact | 'server' {
	return message === 'response' && inRequest !== 'fixed' ? 'server' : inRequest;
}
