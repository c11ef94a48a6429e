import { For, Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { Source } from '../Source.tsx';
import type { HandshakeLine } from './handshake-lines.ts';
import { headerFacts } from './header-facts.ts';

/** One line of a handshake message as it was on the wire, with what it means; more of that opens under it. */
export function HeaderLine(props: {
	readonly line: HandshakeLine;
	readonly message: 'request' | 'response';
	readonly strings: ViewsStrings;
}) {
	const strings = () => props.strings.handshake;
	const what = () => props.strings.headers[props.line.id];
	const facts = () => headerFacts[props.line.id];
	const setBy = () => strings().setBy[setByIn(props.message, facts().inRequest)];
	const has = (kind: string) => props.line.parts.some((part) => part.kind === kind);
	const isNullOrigin = () => props.line.id === 'origin' && /^:\s*null\s*$/.test(props.line.parts.at(-1)?.text ?? '');

	return (
		<details class="wl-header" data-header={props.line.id}>
			{/* The empty line has no text of its own to be called by. */}
			<summary aria-label={props.line.parts.length === 0 ? what() : undefined}>
				<code class="wl-header__wire">
					<For each={props.line.parts}>
						{(part) => (part.kind === 'text' ? part.text : <span data-part={part.kind}>{part.text}</span>)}
					</For>
				</code>
				<span class="wl-header__what">{what()}</span>
			</summary>
			<div class="wl-header__more">
				<p class="wl-header__again">{what()}</p>
				<p>{props.strings.headerReasons[props.line.id]}</p>
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
