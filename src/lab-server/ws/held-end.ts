import type { Duplex } from 'node:stream';

/**
 * Keeps a connection from being ended by whoever wants to. `ws` ends TCP right behind the Close frame with which it fails a
 * connection; the client's answer then meets a connection that is gone, and to some browsers that was no clean close.
 *
 * @returns ends the hold, and the connection if that was wanted meanwhile
 */
export function holdEnd(link: Duplex): () => void {
	const { end } = link;
	let wanted = false;
	link.end = () => {
		wanted = true;
		return link;
	};
	return () => {
		link.end = end;
		if (wanted) link.end();
	};
}
