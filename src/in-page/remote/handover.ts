/** The name under which the prelude leaves this to the program of a sandbox's worker, which takes it away before any other code runs. */
export const HANDOVER = 'webSocketOfThePage';

export interface Handover {
	/** The port behind which the connections are kept. */
	attach(port: MessagePort): void;
	/** Whether the socket itself fires this event now: scripts dispatch it, so that the browser does not trust it. */
	isFiring(event: Event): boolean;
}
