import { parseDeflate } from '../../protocol/permessage-deflate.ts';

/** An offer may leave the client's window to the server (RFC 7692 §7.1.2.2); an agreement may not. */
const OPEN_WINDOW = /(;\s*client_max_window_bits)\s*(?=;|$)/g;

/**
 * What of a client's Sec-WebSocket-Extensions a server can take: permessage-deflate with parameters that RFC 7692 §7.1
 * allows in an offer, and with a window that is not smaller than the server's. All else it must decline.
 *
 * @param header a well-formed list
 * @param windowBits the smallest window that the server compresses with, as its exponent
 * @returns the offers that are left, as a list
 */
export function takableOffers(header: string, windowBits: number): string {
	const isTakable = (offer: string) => {
		const parameters = parseDeflate(offer.replace(OPEN_WINDOW, '$1=15'));
		return parameters !== null && parameters.serverMaxWindowBits >= windowBits;
	};
	const offers = header.split(',').map((offer) => offer.trim());
	return offers.filter(isTakable).join(', ');
}
