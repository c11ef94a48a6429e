import 'solid-js';

declare module 'solid-js' {
	namespace JSX {
		/** What HTML has and Solid's types don't: a button can refuse that its state is brought back with the page. */
		interface ExplicitAttributes {
			autocomplete: 'off';
		}
	}
}

declare global {
	/** Of Solid's hydration, before its code is there and after it. */
	var _$HY: { done: boolean };
}
