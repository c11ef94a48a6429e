import { type Accessor, createMemo, createSignal } from 'solid-js';
import type { FieldName, FrameField } from '../../protocol/frame.ts';
import type { ByteChoice } from './byte-choice.ts';
import { fieldsIn } from './hex-dump.layout.ts';

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
}

/** The field that is pointed at, else the one that stays lit, else those of the chosen byte. */
export function createFieldLight(fields: Accessor<readonly FrameField[]>, choice: ByteChoice): FieldLight {
	const [pointed, setPointed] = createSignal<string | null>(null);
	const [pinned, setPinned] = createSignal<FieldName | null>(null);
	const ofByte = createMemo(() => {
		const at = choice.chosen();
		return at === null ? '' : fieldsIn(fields(), at * 8, at * 8 + 8).join(' ');
	});
	return {
		lit: createMemo(() => pointed() ?? pinned() ?? (ofByte() || undefined)),
		pinned,
		pin: setPinned,
		point: ({ target }) => setPointed(fieldsAt(target)),
		leave: () => setPointed(null),
	};
}

/** The fields that an element stands for. */
function fieldsAt(target: EventTarget | null): string | null {
	const marked = target instanceof Element ? target.closest('[data-field]') : null;
	return marked?.getAttribute('data-field') || null;
}
