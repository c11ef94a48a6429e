import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js';

/** A lab as large as the screen. */
export interface FullScreen {
	readonly active: Accessor<boolean>;
	toggle(): void;
}

/**
 * By the Fullscreen API; until it has done so, and where there is none (an iPhone, an embedded page), the element covers the page by
 * CSS, through its `data-full-screen`: a key that is pressed right after the button finds the lab alone, however slow the machine.
 * Escape leaves either.
 *
 * @param element that is to be shown alone
 * @param changed is called after either change, and when its size has changed once more
 */
export function createFullScreen(element: () => HTMLElement, changed: () => void): FullScreen {
	const [active, setActive] = createSignal(false);
	const become = (value: boolean): void => {
		setActive(value);
		changed();
	};
	onMount(() => {
		const onChange = (): void => {
			const isShown = document.fullscreenElement === element();
			// It was left before the browser had made room.
			if (isShown && !active()) void document.exitFullscreen();
			else if (isShown || active()) become(isShown);
		};
		const onKeyDown = (event: KeyboardEvent): void => {
			if (event.key === 'Escape' && active() && !document.fullscreenElement && !event.defaultPrevented) become(false);
		};
		document.addEventListener('fullscreenchange', onChange);
		document.addEventListener('keydown', onKeyDown);
		onCleanup(() => {
			document.removeEventListener('fullscreenchange', onChange);
			document.removeEventListener('keydown', onKeyDown);
		});
	});
	const enter = async (): Promise<void> => {
		become(true);
		try {
			await element().requestFullscreen();
		} catch {
			// It goes on covering the page.
		}
	};
	return {
		active,
		toggle() {
			if (!active()) void enter();
			else if (document.fullscreenElement) void document.exitFullscreen();
			else become(false);
		},
	};
}
