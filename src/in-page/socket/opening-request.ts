import { encodeBase64 } from '../../protocol/base64.ts';
import { openAsClient } from '../../protocol/connection/client-opening.ts';
import type { Opening } from '../../protocol/connection/opening.ts';
import type { HeaderToWrite } from '../../protocol/handshake/build.ts';
import { encodeUtf8 } from '../../protocol/utf8.ts';

export interface OpeningRequest {
	readonly address: URL;
	readonly protocols: readonly string[];
	/** Of the page; null for none to be said. */
	readonly origin: string | null;
	/** 16 bytes that nobody can foresee. */
	readonly key: Uint8Array;
}

/** What browsers offer: the server may say how large a window the client compresses with. */
const EXTENSIONS = 'permessage-deflate; client_max_window_bits';

/** The opening handshake of a page (RFC 6455 §4.1, Fetch §3.3). */
export function openingRequest({ address, protocols, origin, key }: OpeningRequest): Opening {
	return openAsClient({
		target: address.pathname + address.search,
		host: address.host,
		...(origin !== null && { origin }),
		key: encodeBase64(key),
		protocols,
		extensions: EXTENSIONS,
		headers: authorization(address),
	});
}

/** A name and a password in the address (RFC 7617). */
function authorization({ username, password }: URL): readonly HeaderToWrite[] {
	if (username === '' && password === '') return [];
	const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
	return [['Authorization', `Basic ${encodeBase64(encodeUtf8(pair))}`]];
}
