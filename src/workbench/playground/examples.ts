import type { ViewName } from '../../exercises/check.ts';
import type { ExampleName } from '../../i18n/en/playground.ts';

/** Code to begin with that does what many programs have to do. Values only: it travels from the server to the browser. */
export interface Example {
	readonly name: string;
	readonly title: string;
	/** With the server written `ws://localhost:4321`. */
	readonly code: string;
	/** The view that shows its point. */
	readonly view: ViewName;
}

/** The examples in their order, each with the view that shows its point. */
export const exampleViews: Readonly<Record<ExampleName, ViewName>> = {
	heartbeat: 'timeline',
	reconnect: 'timeline',
	'back-pressure': 'buffer',
	'chunked-upload': 'buffer',
	'binary-protocol': 'frames',
	'several-sockets': 'timeline',
};
