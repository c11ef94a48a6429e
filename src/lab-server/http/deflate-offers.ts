import { parseExtensionList, writeExtension } from '../../protocol/handshake/extension-list.ts';
import { isDeflate, judgeDeflateOffer, readDeflate } from '../../protocol/permessage-deflate.ts';

/**
 * What of a client's Sec-WebSocket-Extensions a server can take: permessage-deflate with parameters that RFC 7692 §7.1
 * allows in an offer, and with a window that is not smaller than the server's. All else it must decline.
 *
 * @param header a well-formed list
 * @param windowBits the smallest window that the server compresses with, as its exponent
 * @returns the offers that are left, as a list
 */
export function takableOffers(header: string, windowBits: number): string {
	const offers = (parseExtensionList(header) ?? []).filter(isDeflate);
	return offers
		.filter((offer) => judgeDeflateOffer(offer).length === 0 && readDeflate(offer).serverMaxWindowBits >= windowBits)
		.map(writeExtension)
		.join(', ');
}
