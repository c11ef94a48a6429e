/** A strip at the foot of the page. Made of plain elements: a framework would weigh more than all of it. */
export function barElement(label: string): HTMLElement {
	const bar = document.createElement('aside');
	bar.className = 'wl-class-bar not-content';
	bar.setAttribute('aria-label', label);
	return bar;
}

/** @param text what it says; it may come from anybody, and is text */
export function part<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	text: string,
	className = '',
): HTMLElementTagNameMap[Name] {
	const element = document.createElement(name);
	element.textContent = text;
	if (className !== '') element.className = className;
	return element;
}
