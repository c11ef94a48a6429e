/** How lab code names the lab server, wherever that runs. */
export const CANONICAL_HOST = 'localhost:4321';

export interface LabUrl {
	/** What is handed to the browser: on the lab server with the tap's parameter. */
	readonly wire: string;
	/** What the learner's code sees as `socket.url`. */
	readonly shown: string;
}

const NativeUrl = URL;

/**
 * Finds the address of a lab socket. As on a page of the lab server, a relative URL is resolved against that server, and
 * `http:` and `https:` stand for `ws:` and `wss:` (WHATWG WebSockets, "get a URL record"). `ws://localhost:4321` means the
 * lab server.
 *
 * @param serverOrigin for example `ws://192.168.1.20:4321`
 * @param tap the tap's parameter, `<tap>.<socket>`; null without a tap
 * @returns null for what is no URL at all; a URL that the browser will refuse is returned as it is
 */
export function labUrl(url: string, serverOrigin: string, tap: string | null): LabUrl | null {
	const parsed = parse(url, serverOrigin);
	if (parsed === null) return null;
	if (parsed.protocol === 'http:') parsed.protocol = 'ws:';
	if (parsed.protocol === 'https:') parsed.protocol = 'wss:';
	if ((parsed.protocol !== 'ws:' && parsed.protocol !== 'wss:') || parsed.hash !== '') {
		return { wire: parsed.href, shown: parsed.href };
	}

	const server = new NativeUrl(serverOrigin);
	if (parsed.protocol === 'ws:' && parsed.host === CANONICAL_HOST) {
		parsed.protocol = server.protocol;
		parsed.hostname = server.hostname;
		// The host alone would leave the port that was there.
		parsed.port = server.port;
	}
	const shown = parsed.href;
	if (tap !== null && parsed.host === server.host && parsed.protocol === server.protocol) {
		parsed.search = parsed.search === '' ? `tap=${tap}` : `${parsed.search}&tap=${tap}`;
	}
	return { wire: parsed.href, shown };
}

function parse(url: string, base: string): URL | null {
	try {
		return new NativeUrl(url, base);
	} catch {
		return null;
	}
}
