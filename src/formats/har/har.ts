/**
 * HAR 1.2 (www.softwareishard.com/blog/har-12-spec) with what Chromium's network panel adds for a WebSocket: the names
 * that begin with an underscore. Only what is written here; a reader of foreign files takes nothing of it for granted.
 */
export interface HarFile {
	readonly log: {
		readonly version: '1.2';
		readonly creator: { readonly name: string; readonly version: string };
		readonly pages: readonly never[];
		readonly entries: readonly HarEntry[];
		readonly comment: string;
	};
}

/** One request; here, one socket. */
export interface HarEntry {
	readonly _initiator: { readonly type: 'script' };
	readonly _resourceType: 'websocket';
	readonly _webSocketMessages: readonly HarMessage[];
	/** What the close event said; no browser writes it, and none minds it. */
	readonly _webSocketClose?: {
		readonly code: number;
		readonly reason: string;
		readonly wasClean: boolean;
		/** Seconds since 1970 UTC. */
		readonly time: number;
	};
	readonly cache: Record<string, never>;
	readonly connection: string;
	readonly request: HarRequest;
	readonly response: HarResponse;
	readonly serverIPAddress: string;
	/** ISO 8601. */
	readonly startedDateTime: string;
	/** Milliseconds, the sum of `timings`. */
	readonly time: number;
	readonly timings: HarTimings;
	readonly comment?: string;
}

/**
 * A message as Chromium lists it: whole, whatever frames carried it, and inflated. It lists no ping, pong or close, so
 * neither does a file that is to look like its own.
 */
export interface HarMessage {
	readonly type: 'send' | 'receive';
	/** Seconds since 1970 UTC. */
	readonly time: number;
	/** 1 for text, 2 for binary. */
	readonly opcode: number;
	/** The text; bytes in base64. */
	readonly data: string;
	/** What someone wrote to it: HAR has a comment for all that it lists. */
	readonly comment?: string;
}

export interface HarPair {
	readonly name: string;
	readonly value: string;
}

export interface HarRequest {
	readonly method: string;
	readonly url: string;
	readonly httpVersion: string;
	readonly headers: readonly HarPair[];
	readonly queryString: readonly HarPair[];
	readonly cookies: readonly never[];
	readonly headersSize: number;
	readonly bodySize: number;
}

export interface HarResponse {
	/** 0 where there was none. */
	readonly status: number;
	readonly statusText: string;
	readonly httpVersion: string;
	readonly headers: readonly HarPair[];
	readonly cookies: readonly never[];
	readonly content: { readonly size: number; readonly mimeType: string; readonly text?: string };
	readonly redirectURL: string;
	readonly headersSize: number;
	readonly bodySize: number;
	readonly _transferSize: number;
	readonly _error: string | null;
}

/** Milliseconds; -1 for what is not known. */
export interface HarTimings {
	readonly blocked: number;
	readonly dns: number;
	readonly connect: number;
	readonly ssl: number;
	readonly send: number;
	readonly wait: number;
	readonly receive: number;
}
