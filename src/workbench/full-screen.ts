import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js';

/** A lab as large as the screen. */
export interface FullScreen {
	readonly active: Accessor<boolean>;
	toggle(): void;
}

/**
 * By the Fullscreen API; where there is none (an iPhone, an embedded page) the element covers the page by CSS, through
 * its `data-full-screen`. Escape leaves either.
 *
 * @param element that is to be shown alone
 * @param changed is called after either change
 */
export function createFullScreen(element: () => HTMLElement, changed: () => void): FullScreen {
	const [active, setActive] = createSignal(false);
	const become = (value: boolean): void => {
		if (value === active()) return;
		setActive(value);
		changed();
	};
	onMount(() => {
		const onChange = (): void => become(document.fullscreenElement === element());
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
		try {
			await element().requestFullscreen();
		} catch {
			become(true);
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
