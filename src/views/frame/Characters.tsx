import { createComputed, createEffect, createMemo, createSelector, createSignal, For, on, Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { ByteChoice } from './byte-choice.ts';
import { charactersOf, codePointName, glyphOf, type Utf8Character } from './characters.layout.ts';
import { hexByte } from './hex-dump.layout.ts';
import { indexAfterKey, moveFocus } from './roving.ts';
import './characters.css';

/** Characters shown at first, by how many more at a time, and at most. */
export const CHARACTERS_FIRST = 48;
const STEP = 96;
const LARGEST = 480;

/** A text character by character: what it looks like, its bytes in UTF-8, its code point. */
export function Characters(props: {
	/** The payload of one frame, or a whole text. */
	readonly bytes: Uint8Array;
	/** What stands in other fragments, right before and right after. */
	readonly before?: Uint8Array;
	readonly after?: Uint8Array;
	/** False while more may come after `after`. */
	readonly ended?: boolean;
	readonly strings: ViewsStrings;
	/** Left out for bytes that were not on the wire as they are here: then the choice is kept here. */
	readonly choice?: ByteChoice;
}) {
	const strings = () => props.strings.characters;
	const [own, setOwn] = createSignal<number | null>(null);
	const chosen = () => (props.choice ? props.choice.chosen() : own());
	const [limit, setLimit] = createSignal(CHARACTERS_FIRST);
	createComputed(
		on(
			() => props.bytes,
			() => {
				setLimit(CHARACTERS_FIRST);
				setOwn(null);
			},
		),
	);
	const drawn = createMemo<Drawn | null>((before) => {
		const { bytes, before: lead, after, ended } = props;
		const around = { ...(lead && { before: lead }), ...(after && { after }), ...(ended !== undefined && { ended }) };
		const characters = charactersOf(bytes, { ...around, limit: limit() });
		const same = before?.bytes === bytes && before.after === after && before.ended === ended;
		// Those that are drawn already stay: the others of the same text come after them.
		const all = same ? [...before.characters, ...characters.slice(before.characters.length)] : characters;
		return { bytes, after, ended, characters: all };
	}, null);
	const characters = () => drawn()?.characters ?? [];
	const end = () => {
		const last = characters().at(-1);
		return last === undefined ? 0 : last.offset + last.bytes.length;
	};
	/** The number of the character that holds the chosen byte; -1 where none does. */
	const current = createMemo(() => {
		const at = chosen();
		return at === null ? -1 : characters().findIndex((one) => at >= one.offset && at < one.offset + one.bytes.length);
	});
	const isCurrent = createSelector(current);
	const isReached = createSelector(() => Math.max(current(), 0));
	let list: HTMLDivElement | undefined;

	createEffect(() => moveFocus(list, 'data-character', current()));
	const choose = (index: number) => {
		const character = characters()[index];
		if (character === undefined || index === current()) return;
		if (props.choice) props.choice.choose(character.offset);
		else setOwn(character.offset);
	};
	const chooseAt = (target: EventTarget | null) => {
		const index = target instanceof Element ? target.closest('[data-character]')?.getAttribute('data-character') : null;
		if (index) choose(Number(index));
	};
	const onKeyDown = (event: KeyboardEvent) => {
		const target = indexAfterKey(event, Math.max(current(), 0), characters().length, 8);
		if (target === null) return;
		event.preventDefault();
		choose(target);
	};

	return (
		<div class="wl-characters">
			<div
				class="wl-characters__list"
				role="listbox"
				aria-label={strings().title}
				ref={(element) => {
					list = element;
				}}
				onKeyDown={onKeyDown}
				onClick={({ target }) => chooseAt(target)}
				onFocusIn={({ target }) => chooseAt(target)}
			>
				<For each={characters()}>
					{(character, index) => (
						<div
							class="wl-characters__one"
							role="option"
							tabIndex={isReached(index()) ? 0 : -1}
							aria-selected={isCurrent(index())}
							data-character={index()}
							title={character.before.length + character.after.length > 0 ? strings().split : undefined}
							data-invalid={character.invalid ? '' : undefined}
							data-size={character.before.length + character.bytes.length + character.after.length}
						>
							<bdi class="wl-characters__glyph">
								{character.codePoint === null ? '�' : glyphOf(character.codePoint)}
							</bdi>
							<code class="wl-characters__bytes">
								<For each={[...character.before]}>{(byte) => <span data-elsewhere="">{hexByte(byte)}</span>}</For>
								<For each={[...character.bytes]}>
									{(byte, at) => (
										<span data-chosen={chosen() === character.offset + at() ? '' : undefined}>{hexByte(byte)}</span>
									)}
								</For>
								<For each={[...character.after]}>{(byte) => <span data-elsewhere="">{hexByte(byte)}</span>}</For>
							</code>
							<span class="wl-characters__name">{nameOf(character, props.strings)}</span>
							<Show when={character.before.length + character.after.length > 0}>
								<span class="wl-visually-hidden">, {strings().split}</span>
							</Show>
						</div>
					)}
				</For>
			</div>
			<Show when={end() < props.bytes.length}>
				<Show when={limit() < LARGEST} fallback={<p class="wl-dim">{strings().cut(LARGEST)}</p>}>
					<button type="button" class="wl-more" onClick={() => setLimit(limit() + STEP)}>
						{strings().more}
					</button>
				</Show>
			</Show>
		</div>
	);
}

/** Characters, and what they are of. */
interface Drawn {
	readonly bytes: Uint8Array;
	readonly after: Uint8Array | undefined;
	readonly ended: boolean | undefined;
	readonly characters: readonly Utf8Character[];
}

function nameOf({ codePoint, invalid }: Utf8Character, { characters }: ViewsStrings): string {
	if (codePoint !== null) return codePointName(codePoint);
	return invalid ? characters.invalid : characters.unfinished;
}
