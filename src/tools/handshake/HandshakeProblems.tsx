import { createMemo, For, Show } from 'solid-js';
import type { HandshakeCheckStrings } from '../../i18n/en/tools/handshake.ts';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { BrokenRule } from '../../views/BrokenRule.tsx';
import type { JudgedExchange } from './judge-exchange.ts';
import { printedFor, type SymptomWords } from './printed-words.ts';

/** Every rule that a handshake breaks, with what each program prints of it. */
export function HandshakeProblems(props: {
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
