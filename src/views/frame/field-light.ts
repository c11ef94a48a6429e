import { type Accessor, createMemo, createSignal } from 'solid-js';
import type { FieldName, FrameField } from '../../protocol/frame.ts';
import type { ByteChoice } from './byte-choice.ts';
import { fieldsIn } from './hex-dump.layout.ts';

/** What may decide which fields are lit: names, divided by spaces. */
export interface LightSources {
	/** What the pointer or the focus is on. */
	readonly pointed: string | null;
	/** What was pressed in the words. */
	readonly pinned: string | null;
	/** What was pressed in the bits or the bytes. */
	readonly picked: string | null;
	/** All that has bits in the chosen byte; empty where none is chosen. */
	readonly ofByte: string;
}

/**
 * The field that is pointed at, else the one that stays lit, else those of the chosen byte: of several that share it, the
 * one that was pressed.
 *
 * @returns undefined for none
 */
export function fieldsLit({ pointed, pinned, picked, ofByte }: LightSources): string | undefined {
	if (pointed !== null) return pointed;
	if (pinned !== null) return pinned;
	const held = ofByte.split(' ');
	return picked?.split(' ').some((field) => held.includes(field)) ? picked : ofByte || undefined;
}

/** Which fields of a frame are lit in the bits, the bytes and the words. */
export interface FieldLight {
	/** Their names, divided by spaces; undefined for none. */
	readonly lit: Accessor<string | undefined>;
	/** The field that stays lit. */
	readonly pinned: Accessor<FieldName | null>;
	pin(field: FieldName | null): void;
	/** For `pointerover` and `focusin`. */
	point(event: Event): void;
	/** For `pointerleave` and `focusout`. */
	leave(): void;
	/**
	 * For `click`: what was pressed in the bits or the bytes stays lit for as long as its byte is chosen.
	 *
	 * @returns whether any of them was pressed
	 */
	pick(event: Event): boolean;
}

export function createFieldLight(fields: Accessor<readonly FrameField[]>, choice: ByteChoice): FieldLight {
	const [pointed, setPointed] = createSignal<string | null>(null);
	const [pinned, setPinned] = createSignal<FieldName | null>(null);
	const [picked, setPicked] = createSignal<string | null>(null);
	const ofByte = createMemo(() => {
		const at = choice.chosen();
		return at === null ? '' : fieldsIn(fields(), at * 8, at * 8 + 8).join(' ');
	});
	return {
		lit: createMemo(() => fieldsLit({ pointed: pointed(), pinned: pinned(), picked: picked(), ofByte: ofByte() })),
		pinned,
		pin: setPinned,
		point: ({ target }) => setPointed(fieldsAt(target)),
		leave: () => setPointed(null),
		pick: ({ target }) => {
			if (!(target instanceof Element && target.closest('[data-byte], [data-at]'))) return false;
			setPicked(fieldsAt(target));
			setPinned(null);
			return true;
		},
	};
}

/** The fields that an element stands for. */
function fieldsAt(target: EventTarget | null): string | null {
	const marked = target instanceof Element ? target.closest('[data-field]') : null;
	return marked?.getAttribute('data-field') || null;
}
