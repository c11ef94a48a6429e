import type { HeaderId } from '../../i18n/en/headers.ts';
import type { ViewsStrings } from '../../i18n/en/views.ts';

/** Who decides about a line of the handshake; the names of sentences. */
export type SetBy = keyof ViewsStrings['handshake']['setBy'];

/** What is true of a line in every language. */
export interface HeaderFact {
	readonly section: string;
	/** Who decides about it in a request of a browser; a response is the server's. */
	readonly inRequest: SetBy;
}

const fact = (section: string, inRequest: SetBy = 'browser'): HeaderFact => ({
	section,
	inRequest,
});

/** Where each line of the opening handshake is defined, and who sets it. */
export const headerFacts: Readonly<Record<HeaderId, HeaderFact>> = {
	'request-line': fact('RFC 6455 §4.1', 'constructor'),
	'status-line': fact('RFC 6455 §4.2.2'),
	'empty-line': fact('RFC 9112 §2.1', 'fixed'),
	host: fact('RFC 9110 §7.2', 'constructor'),
	connection: fact('RFC 9110 §7.6.1'),
	upgrade: fact('RFC 9110 §7.8'),
	'sec-websocket-key': fact('RFC 6455 §11.3.1'),
	'sec-websocket-accept': fact('RFC 6455 §11.3.3'),
	'sec-websocket-version': fact('RFC 6455 §11.3.5'),
	'sec-websocket-protocol': fact('RFC 6455 §11.3.4', 'constructor'),
	'sec-websocket-extensions': fact('RFC 6455 §11.3.2'),
	origin: fact('RFC 6455 §10.2'),
	cookie: fact('RFC 6265 §5.4'),
	authorization: fact('RFC 9110 §11.6.2', 'program'),
	'user-agent': fact('RFC 9110 §10.1.5'),
	'cache-control': fact('RFC 9111 §5.2'),
	pragma: fact('RFC 9111 §5.4'),
	'accept-encoding': fact('RFC 9110 §12.5.3'),
	accept: fact('RFC 9110 §12.5.1'),
	'sec-fetch-dest': fact('Fetch Metadata §2.1'),
	'sec-fetch-mode': fact('Fetch Metadata §2.2'),
	'sec-fetch-site': fact('Fetch Metadata §2.3'),
	'sec-gpc': fact('Global Privacy Control §3.2'),
	dnt: fact('Tracking Preference Expression §5.1'),
	priority: fact('RFC 9218 §5'),
	'accept-language': fact('RFC 9110 §12.5.4'),
	date: fact('RFC 9110 §6.6.1'),
	server: fact('RFC 9110 §10.2.4'),
	'content-type': fact('RFC 9110 §8.3'),
	'content-length': fact('RFC 9110 §8.6'),
	location: fact('RFC 9110 §10.2.2'),
	allow: fact('RFC 9110 §10.2.1'),
	'x-content-type-options': fact('Fetch §3.6'),
	'retry-after': fact('RFC 9110 §10.2.3'),
	'www-authenticate': fact('RFC 9110 §11.6.1'),
	'set-cookie': fact('RFC 6265 §4.1'),
	other: fact('RFC 9110 §5.1', 'browser'),
};
