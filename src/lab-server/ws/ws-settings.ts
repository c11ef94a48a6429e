import type { IncomingMessage } from 'node:http';
import type { PerMessageDeflateOptions } from 'ws';
import { parseExtensionList, writeExtension } from '../../protocol/handshake/extension-list.ts';
import { listElements } from '../../protocol/handshake/header-fields.ts';
import { isDeflate, judgeDeflateOffer, readDeflate } from '../../protocol/permessage-deflate.ts';
import type { LabLimits } from '../limits.ts';
import type { DeflateSettings, Settings } from '../scenario.ts';
import { PeerWebSocket } from './peer-web-socket.ts';

/** @returns the settings of `ws` for sockets with these settings */
export function wsSettings({ deflate, ...others }: Settings, limits: LabLimits) {
	return {
		noServer: true,
		clientTracking: false,
		perMessageDeflate: deflate === undefined ? false : deflateOptions(deflate),
		maxPayload: limits.messageBytes,
		payloadLimit: 'messageBytes',
		maxFragments: limits.messageFragments,
		maxBufferedChunks: limits.frameChunks,
		/** `PeerWebSocket` sees to that. */
		maxPendingAutoPongs: 0,
		closeTimeout: limits.closeTimeout,
		WebSocket: PeerWebSocket,
		...others,
	};
}

const deflateOptions = (settings: DeflateSettings): PerMessageDeflateOptions => ({
	threshold: 0,
	serverMaxWindowBits: settings.windowBits,
	// None of its own: a queue of the lab decides.
	concurrencyLimit: 0,
	zlibDeflateOptions: { memLevel: settings.memoryLevel, chunkSize: settings.chunkBytes },
	zlibInflateOptions: { chunkSize: settings.chunkBytes },
	// To say false here would refuse clients that ask for it.
	...(!settings.contextTakeover && { serverNoContextTakeover: true, clientNoContextTakeover: true }),
});

const EXTENSIONS = 'sec-websocket-extensions';
const PROTOCOL = 'sec-websocket-protocol';

/**
 * Takes out of a request what `ws` would refuse and a server has to ignore: the empty elements of lists (RFC 9110
 * §5.6.1.2), and offers of permessage-deflate that it can't take (RFC 7692 §5 has them declined).
 *
 * @param request in which `openingProblem` finds nothing wrong
 */
export function dropWhatWsRefuses({ headers }: IncomingMessage, { deflate }: Settings): void {
	const offered = headers[PROTOCOL];
	if (offered !== undefined) headers[PROTOCOL] = listElements([offered]).join(', ');
	if (deflate === undefined) return;
	const offers = takableOffers(headers[EXTENSIONS] ?? '', deflate.windowBits);
	if (offers === '') delete headers[EXTENSIONS];
	else headers[EXTENSIONS] = offers;
}

/**
 * What of a client's Sec-WebSocket-Extensions a server can take: permessage-deflate with parameters that RFC 7692 §7.1
 * allows in an offer, and with a window that is not smaller than the server's. All else it must decline.
 *
 * @param header a well-formed list
 * @param windowBits the smallest window that the server compresses with, as its exponent
 * @returns the offers that are left, as a list
 */
function takableOffers(header: string, windowBits: number): string {
	const offers = (parseExtensionList(header) ?? []).filter(isDeflate);
	return offers
		.filter((offer) => judgeDeflateOffer(offer).length === 0 && readDeflate(offer).serverMaxWindowBits >= windowBits)
		.map(writeExtension)
		.join(', ');
}
