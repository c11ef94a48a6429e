/** For a run in the page: the WebSocket that stands in the place of the browser's own, put there by a script that ran before. */
import { HANDOVER, type Handover } from '../../in-page/remote/handover.ts';
import { deleteProperty, getProperty } from './primordials.ts';

const handover: Handover | undefined = getProperty(globalThis, HANDOVER);
deleteProperty(globalThis, HANDOVER);

/** @param port behind which its connections are kept */
export function attachConnections(port: MessagePort | undefined): void {
	if (port !== undefined) handover?.attach(port);
}

/** Whether an event tells what happened to a connection, and is none that code has made. */
export const isGenuine = (event: Event): boolean => event.isTrusted || handover?.isFiring(event) === true;
