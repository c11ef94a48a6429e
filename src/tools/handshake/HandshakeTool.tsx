import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js';
import type { HandshakeCheckStrings } from '../../i18n/en/tools/handshake.ts';
import type { ToolsStrings } from '../../i18n/en/tools.ts';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { BrokenRule } from '../../views/BrokenRule.tsx';
import { HandshakeView } from '../../views/handshake/HandshakeView.tsx';
import { createSelection } from '../../views/selection.ts';
import { createNotice } from '../parts/create-notice.ts';
import { Examples } from '../parts/Examples.tsx';
import { FieldActs } from '../parts/FieldActs.tsx';
import { followLink, readTextLink, writeTextLink } from '../parts/follow-link.ts';
import { Notices } from '../parts/Notices.tsx';
import { HANDSHAKES } from './examples.ts';
import { type FixedLine, fixedExchange } from './fixed-exchange.ts';
import { type JudgedExchange, judgeExchange } from './judge-exchange.ts';
import { printedFor, type SymptomWords } from './printed-words.ts';
import { MAX_EXCHANGE, readExchange } from './read-exchange.ts';
import '../../views/view.css';
import '../tool.css';
import './handshake-tool.css';

const [FIRST] = HANDSHAKES;

/** Names every problem of a pasted handshake, and shows it beside one that opens. */
export function HandshakeTool(props: {
	readonly strings: ToolsStrings;
	readonly views: ViewsStrings;
	/** False on the server. */
	readonly live: boolean;
	/** Entries of the troubleshooting reference, by their anchors. */
	readonly symptoms: Readonly<Record<string, SymptomWords>>;
}) {
	const id = createUniqueId();
	const strings = () => props.strings.handshakeCheck;
	const [text, setText] = createSignal('');
	const judged = createMemo(() => judgeExchange(readExchange(text().trim() === '' ? FIRST.text : text())));
	const found = () => judged().request !== null || judged().response !== null;
	const selection = createSelection(
		() => judged().trace,
		() => 0,
	);
	let place!: HTMLDivElement;
	const notice = createNotice(() => place);

	const begin = (pasted: string): void => {
		notice.say('');
		link.forget();
		setText(pasted);
	};
	const link = followLink(props.live, readTextLink, (brought) => setText(brought.text));
	const copyLink = async (): Promise<void> => {
		await notice.copyLink(await writeTextLink(text().slice(0, MAX_EXCHANGE)), strings());
	};

	return (
		<div class="wl-view wl-tool" ref={place}>
			<fieldset class="wl-tool__input" disabled={!props.live}>
				<label for={`${id}-text`}>{strings().field}</label>
				<textarea
					id={`${id}-text`}
					class="wl-tool__text wl-tool__text--tall"
					rows={10}
					spellcheck={false}
					autocomplete="off"
					autocapitalize="off"
					placeholder={FIRST.text}
					value={text()}
					onInput={({ currentTarget }) => begin(currentTarget.value)}
				/>
				<p class="wl-dim wl-tool__hint">{strings().hint}</p>
				<Show when={text().length > MAX_EXCHANGE}>
					<p class="wl-tool__hint">{strings().cut(MAX_EXCHANGE)}</p>
				</Show>
				<div class="wl-tool__row wl-tool__examples">
					<Examples
						caption={strings().examples}
						examples={HANDSHAKES}
						words={strings().example}
						onChoose={(example) => begin(example.text)}
					/>
					<span class="wl-tool__acts">
						<FieldActs
							empty={text() === ''}
							words={strings()}
							onCopyLink={() => void copyLink()}
							onClear={() => begin('')}
						/>
					</span>
				</div>
			</fieldset>
			<Notices
				note={notice.note()}
				broken={link.broken() ? strings().brokenLink : null}
				example={text().trim() === '' ? strings().shown : null}
			/>
			<Show
				when={found()}
				fallback={
					<p class="wl-tool__problem" role="alert">
						{strings().nothing}
					</p>
				}
			>
				<HandshakeProblems judged={judged()} symptoms={props.symptoms} strings={strings()} views={props.views} />
				<FixedExchange judged={judged()} strings={strings()} />
				<details class="wl-tool__fold">
					<summary>{strings().view}</summary>
					<HandshakeView trace={judged().trace} revision={0} strings={props.views} selection={selection} />
				</details>
			</Show>
		</div>
	);
}

/** The handshake as it would open, with the lines marked that differ from what was pasted. */
function FixedExchange(props: { readonly judged: JudgedExchange; readonly strings: HandshakeCheckStrings }) {
	const fixed = createMemo(() => fixedExchange(props.judged));
	return (
		<Show when={props.judged.opens !== true}>
			<section class="wl-tool__result">
				<p class="wl-caption">{props.strings.fixed}</p>
				<div class="wl-tool__halves">
					<Lines lines={fixed().request} />
					<Lines lines={fixed().response} />
				</div>
				<p class="wl-dim wl-tool__hint">{props.strings.fixedNote}</p>
			</section>
		</Show>
	);
}

function Lines(props: { readonly lines: readonly FixedLine[] }) {
	return (
		<pre>
			<For each={props.lines}>
				{({ text, changed }) => (
					<>
						<Show when={changed} fallback={text}>
							<mark class="wl-tool__changed">{text}</mark>
						</Show>
						{'\n'}
					</>
				)}
			</For>
		</pre>
	);
}

/** Every rule that a handshake breaks, with what each program prints of it. */
function HandshakeProblems(props: {
	readonly judged: JudgedExchange;
	readonly symptoms: Readonly<Record<string, SymptomWords>>;
	readonly strings: HandshakeCheckStrings;
	readonly views: ViewsStrings;
}) {
	const problems = createMemo(() => [
		...(props.judged.request?.broken ?? []).map((violation) => ({ message: 'request', violation }) as const),
		...(props.judged.response?.broken ?? []).map((violation) => ({ message: 'response', violation }) as const),
	]);
	const sound = () => {
		const { request, response } = props.judged;
		if (request === null) return props.strings.soundSoFar.response;
		return response === null ? props.strings.soundSoFar.request : props.strings.opens;
	};
	return (
		<section class="wl-tool__rules" role="status">
			<Show
				when={problems().length > 0}
				fallback={
					<p>
						<span aria-hidden="true">✓</span> {sound()}
					</p>
				}
			>
				<p>{props.strings.broken(problems().length)}</p>
				<ol>
					<For each={problems()}>
						{({ message, violation }) => (
							<li data-rule={violation.id}>
								<BrokenRule violation={violation} strings={props.views} linked />{' '}
								<span class="wl-dim">{props.strings.in[message]}</span>
								<Show when={printedFor(violation, props.judged.response?.head ?? null, props.symptoms)} keyed>
									{(printed) => (
										<Show
											when={printed.length > 0}
											fallback={
												<p class="wl-dim">{message === 'request' ? props.strings.refused : props.strings.nobody}</p>
											}
										>
											<dl class="wl-tool__printed" aria-label={props.strings.printed}>
												<For each={printed}>
													{({ by, words, href }) => (
														<>
															<dt>{by}</dt>
															<dd>
																<a href={href}>
																	<code>{words}</code>
																</a>
															</dd>
														</>
													)}
												</For>
											</dl>
										</Show>
									)}
								</Show>
							</li>
						)}
					</For>
				</ol>
			</Show>
		</section>
	);
}
