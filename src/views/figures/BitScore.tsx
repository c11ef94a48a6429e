import { createMemo, For } from 'solid-js';
import { type Frame, fieldsOf } from '../../protocol/frame.ts';
import { scoreOf } from './bit-score.layout.ts';

/** Bytes as columns of bits, all scores of a figure at one scale: the widest fills the line. The sizes beside them say it in words. */
export function BitScore(props: {
	readonly bytes: Uint8Array;
	/** The frame that they are; null for text. */
	readonly frame: Frame | null;
	/** Bytes of the widest score. */
	readonly widest: number;
}) {
	const strokes = createMemo(() => strokesOf(props.bytes, props.frame));
	return (
		<svg
			class="wl-score"
			viewBox={`0 0 ${Math.max(1, props.bytes.length)} 8`}
			preserveAspectRatio="none"
			style={{ 'inline-size': `${(100 * props.bytes.length) / props.widest}%` }}
			aria-hidden="true"
		>
			<For each={strokes()}>{({ hue, path }) => <path stroke={`var(--wl-${hue})`} d={path} />}</For>
		</svg>
	);
}

/** A frame in the hues of its fields, byte by byte: in the first two, that of the opcode and that of the length. */
function strokesOf(bytes: Uint8Array, frame: Frame | null): readonly { readonly hue: string; readonly path: string }[] {
	if (frame === null) return [{ hue: 'handshake', path: scoreOf(bytes) }];
	const ends = new Map<string, number>();
	for (const { name, start, length } of fieldsOf(frame)) ends.set(name, Math.ceil((start + length) / 8));
	let from = 0;
	return ['opcode', 'length', 'extended-length', 'masking-key', 'payload'].flatMap((name) => {
		const end = ends.get(name);
		if (end === undefined) return [];
		const path = scoreOf(bytes.subarray(from, end), from);
		from = end;
		return [{ hue: `field-${name}`, path }];
	});
}
