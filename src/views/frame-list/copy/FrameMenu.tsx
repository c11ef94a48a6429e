import { createMemo, createSignal, createUniqueId, For, type JSX, Show, untrack } from 'solid-js';
import type { ViewsStrings } from '../../../i18n/en/views.ts';
import type { Connection, WireFrame } from '../../../trace/connection.ts';
import { rowAfterKey } from '../list-keys.ts';
import { COPY_FORMATS, type CopyFormat, copiedPayload, isUtf8 } from './copy-formats.ts';
import { placeMenu } from './menu-place.layout.ts';
import './frame-menu.css';

export interface FrameMenuProps {
	readonly wire: WireFrame;
	/** Handed in anew whenever the trace has grown. */
	readonly connection: Connection;
	readonly strings: ViewsStrings;
	/** Whether messages can be sent at all. */
	readonly sends: boolean;
	/** Why its message can't be sent now; null when it can. */
	readonly reason: string | null;
	readonly onCopy: (bytes: Uint8Array, format: CopyFormat) => void;
	readonly onSend: () => void;
	/** The frame is to be changed and sent elsewhere. */
	readonly onEdit: () => void;
	/** Gets the function that opens the menu near a place of the window (px), or near its button. */
	readonly ready: (open: (at: { readonly x: number; readonly y: number } | null) => void) => void;
}

const EMPTY = new Uint8Array(0);

/** At the end of the current row: its frame as text for elsewhere, and its message once more. */
export function FrameMenu(props: FrameMenuProps): JSX.Element {
	const id = createUniqueId();
	const strings = () => props.strings.copy;
	const [open, setOpen] = createSignal(false);
	let button!: HTMLButtonElement;
	let menu!: HTMLDivElement;
	// Looked at only once the menu opens: a payload may be large.
	const payload = createMemo(() => (open() ? untrack(() => copiedPayload(props.wire, props.connection)) : null));

	let before: Element | null = null;
	const show = (at: { readonly x: number; readonly y: number } | null): void => {
		before = document.activeElement;
		setOpen(true);
		menu.showPopover();
		const { right, bottom, top } = button.getBoundingClientRect();
		const anchor = at === null ? { x: right, above: top, below: bottom } : { x: at.x, above: at.y, below: at.y };
		const place = placeMenu(anchor, menu.getBoundingClientRect(), {
			width: document.documentElement.clientWidth,
			height: document.documentElement.clientHeight,
		});
		menu.style.setProperty('inset', `${place.top}px auto auto ${place.left}px`);
		items()[0]?.focus();
	};
	props.ready(show);
	/** A popover that closes by itself would do so with the button of the mouse that opened it. */
	const hide = (): void => {
		if (!open()) return;
		setOpen(false);
		menu.hidePopover();
	};
	const leave = (): void => {
		if (before instanceof HTMLElement) before.focus({ preventScroll: true });
		hide();
	};

	const items = (): readonly HTMLElement[] => [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];
	const onKeyDown = (event: KeyboardEvent): void => {
		if (event.key === 'Tab') leave();
		if (event.key === 'Escape') {
			event.preventDefault();
			leave();
		}
		const all = items();
		const present = all.findIndex((item) => item.matches(':focus'));
		const target = rowAfterKey(event.key, present, all.length, all.length);
		if (target === null) return;
		event.preventDefault();
		const past = target === present && (event.key === 'ArrowDown' || event.key === 'ArrowUp');
		all[past ? all.length - 1 - present : target]?.focus();
	};
	const item = (label: string, act: (() => void) | null, reason: string | null = null): JSX.Element => (
		<button
			type="button"
			role="menuitem"
			class="wl-menu__item"
			tabIndex={-1}
			aria-disabled={act === null}
			onClick={() => {
				if (act === null) return;
				leave();
				act();
			}}
		>
			{label}
			<Show when={reason}>{(why) => <span class="wl-menu__reason">{why()}</span>}</Show>
		</button>
	);
	const group = (label: string, children: JSX.Element): JSX.Element => (
		<fieldset aria-label={label} class="wl-menu__group">
			<p class="wl-caption" aria-hidden="true">
				{label}
			</p>
			{children}
		</fieldset>
	);

	const sendLabel = () => (props.wire.direction === 'out' ? props.strings.send.again : props.strings.send.toServer);

	return (
		<>
			<button
				ref={button}
				type="button"
				class="wl-menu__button"
				aria-label={strings().menu(props.wire.id)}
				aria-haspopup="menu"
				aria-expanded={open()}
				aria-controls={`${id}-menu`}
				onClick={() => show(null)}
			>
				<span aria-hidden="true">⋯</span>
			</button>
			<div
				ref={menu}
				id={`${id}-menu`}
				class="wl-menu"
				role="menu"
				aria-label={strings().menu(props.wire.id)}
				popover="manual"
				onKeyDown={onKeyDown}
				onFocusOut={({ relatedTarget }) => {
					if (!(relatedTarget instanceof Node && menu.contains(relatedTarget))) hide();
				}}
			>
				<Show when={open()}>
					{group(
						payload()?.inflated ? strings().inflated : strings().payload,
						<For each={COPY_FORMATS}>
							{(format) => {
								const bytes = payload()?.bytes ?? EMPTY;
								const possible = format !== 'text' || isUtf8(bytes);
								return item(
									strings().formats[format],
									possible ? () => props.onCopy(bytes, format) : null,
									possible ? null : strings().notText,
								);
							}}
						</For>,
					)}
					{group(
						strings().frame,
						<For each={COPY_FORMATS.filter((format) => format !== 'text')}>
							{(format) => item(strings().formats[format], () => props.onCopy(props.wire.frame.bytes, format))}
						</For>,
					)}
					<div class="wl-menu__group">{item(strings().edit, () => props.onEdit())}</div>
					<Show when={props.sends}>
						<div class="wl-menu__group">
							{item(sendLabel(), props.reason === null ? () => props.onSend() : null, props.reason)}
						</div>
					</Show>
				</Show>
			</div>
		</>
	);
}
