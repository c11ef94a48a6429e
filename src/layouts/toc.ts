import { whenIdle } from '../browser/when-idle.ts';

/** How far below the bars a heading counts as the one that is read, in CSS pixels: one that a link leads to stands above it. */
const BELOW_BARS = 85;
/** All that is below is in sight, so that a heading is reported when it passes the line, however far one jumps. */
const FAR = 1_000_000;

const heightOf = (element: Element | null): number => element?.getBoundingClientRect().height ?? 0;

/**
 * A table of contents that marks the heading under which one reads. It takes the place of the element of Starlight, which looks for
 * every element of a page beside a heading: on a phone that stops a lesson for a tenth of a second, for each of its two tables
 * (`astro.config.mjs`). The name is what Starlight's own table for narrow screens is made from.
 */
export class StarlightTOC extends HTMLElement {
	#current = this.querySelector('a[aria-current="true"]');
	#observer: IntersectionObserver | null = null;

	constructor() {
		super();
		whenIdle(() => {
			this.#follow();
			// The bars have other heights on a narrow screen.
			window.addEventListener('resize', () => this.#follow());
		});
	}

	set current(link: HTMLAnchorElement) {
		if (link === this.#current) return;
		this.#current?.removeAttribute('aria-current');
		link.setAttribute('aria-current', 'true');
		this.#current = link;
	}

	#follow(): void {
		const links = new Map<Element, HTMLAnchorElement>();
		for (const link of this.querySelectorAll('a')) {
			const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
			if (heading !== null) links.set(heading, link);
		}
		const passed = new Set<Element>();
		const line = heightOf(document.querySelector('header')) + heightOf(this.querySelector('summary')) + BELOW_BARS;
		this.#observer?.disconnect();
		this.#observer = new IntersectionObserver(
			(entries) => {
				for (const { target, boundingClientRect } of entries) {
					if (boundingClientRect.top < line && boundingClientRect.height > 0) passed.add(target);
					else passed.delete(target);
				}
				const headings = [...links.keys()];
				const link = links.get(headings.findLast((heading) => passed.has(heading)) ?? headings[0] ?? this);
				if (link) this.current = link;
			},
			{ rootMargin: `-${line}px 0px ${FAR}px`, threshold: [0, 1] },
		);
		for (const heading of links.keys()) this.#observer.observe(heading);
	}
}

customElements.define('starlight-toc', StarlightTOC);
