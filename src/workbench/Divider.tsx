import type { JSX } from 'solid-js';
import './divider.css';
import { type Split, shareAfterKey, shareAt } from './split.ts';

/** Without a choice the code has this much, in percent. workbench.css says the same; on a full screen it is half. */
const USUAL = 55;

/** Between code and views: drags, and moves by arrow keys; a double click brings back how it was. */
export function Divider(props: {
	readonly split: Split;
	readonly label: string;
	readonly fullScreen: boolean;
}): JSX.Element {
	const share = (): number => props.split.share() ?? (props.fullScreen ? 50 : USUAL);
	const drag = (event: PointerEvent & { readonly currentTarget: HTMLElement }): void => {
		const { currentTarget: line, clientX, pointerId } = event;
		const box = line.parentElement?.getBoundingClientRect();
		if (box === undefined || !line.hasPointerCapture(pointerId)) return;
		props.split.set(shareAt(clientX, box.left, box.width));
	};
	return (
		// biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is none of HTML's.
		<div
			class="wl-divider"
			role="separator"
			tabIndex={0}
			aria-orientation="vertical"
			aria-label={props.label}
			aria-valuemin={props.split.least}
			aria-valuemax={props.split.most}
			aria-valuenow={Math.round(share())}
			onPointerDown={(event) => {
				event.preventDefault();
				event.currentTarget.setPointerCapture(event.pointerId);
			}}
			onPointerMove={drag}
			onDblClick={() => props.split.set(null)}
			onKeyDown={(event) => {
				const next = shareAfterKey(event.key, share());
				if (next === null) return;
				event.preventDefault();
				event.stopPropagation();
				props.split.set(next);
			}}
		/>
	);
}
