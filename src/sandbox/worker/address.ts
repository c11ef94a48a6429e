/** How lab code names the lab server, wherever that runs, and which addresses a lab does not reach. */

import { CANONICAL_HOST } from '../../trace/canonical-address.ts';
import { nearest } from '../../trace/nearest.ts';
import { ownProperty } from './bare.ts';
import { failsAtBlockedPorts } from './engine.ts';
import { apply, getterOf, indexOf, slice } from './primordials.ts';

/** Why a lab does not reach an address. */
export type AddressRefusal = 'loopback' | 'port' | 'scheme' | 'host' | 'tap';

export interface Address {
	/** What is handed to the browser: on the lab server with the tap's parameter. */
	readonly wire: string;
	/** What the learner's code sees as `socket.url`. */
	readonly shown: string;
	readonly refused: AddressRefusal | null;
	/** What to write in place of an address that is refused. */
	readonly instead: string;
	/** The path of the lab server, where it is none of its addresses; it answers 404. */
	readonly unknownPath: string | null;
}

export interface AddressContext {
	/** For example `ws://192.168.1.20:4321`. */
	readonly serverOrigin: string;
	/** The value of the tap's parameter; null without a tap. */
	readonly tap: string | null;
	/** Where the lab server has something; one that ends with a slash stands for itself with one more segment. */
	readonly paths: readonly string[];
}

const NativeUrl = URL;
const { prototype } = URL;
const hrefOf = getterOf(prototype, 'href');
const protocolOf = getterOf(prototype, 'protocol');
const hostOf = getterOf(prototype, 'host');
const hostnameOf = getterOf(prototype, 'hostname');
const portOf = getterOf(prototype, 'port');
const pathOf = getterOf(prototype, 'pathname');
const searchOf = getterOf(prototype, 'search');
const hashOf = getterOf(prototype, 'hash');
const setProtocol = setterOf('protocol');
const setHostname = setterOf('hostname');
const setPort = setterOf('port');

/**
 * Finds the address of a lab socket. As on a page of the lab server, a relative URL is resolved against that server, and
 * `http:` and `https:` stand for `ws:` and `wss:` (WHATWG WebSockets, "get a URL record"). `ws://localhost:4321` means the
 * lab server.
 *
 * @returns null for what is no URL at all; a URL that the browser will refuse is returned as it is
 */
export function addressOf(url: string, context: AddressContext): Address | null {
	const server = new NativeUrl(context.serverOrigin);
	const parsed = parse(url, context.serverOrigin);
	if (parsed === null) return null;
	if (protocolOf(parsed) === 'http:') setProtocol(parsed, 'ws:');
	if (protocolOf(parsed) === 'https:') setProtocol(parsed, 'wss:');
	const protocol = protocolOf(parsed);
	const rest = { refused: null, instead: '', unknownPath: null };
	if ((protocol !== 'ws:' && protocol !== 'wss:') || hashOf(parsed) !== '') {
		return { wire: hrefOf(parsed), shown: hrefOf(parsed), ...rest };
	}

	if (protocol === 'ws:' && hostOf(parsed) === CANONICAL_HOST) {
		setProtocol(parsed, protocolOf(server));
		setHostname(parsed, hostnameOf(server));
		// The host alone would leave the port that was there.
		setPort(parsed, portOf(server));
	}
	const path = pathOf(parsed);
	const shown = hrefOf(parsed);
	const known = includes(context.paths, path);
	const refused = path === '/tap' && isSame(parsed, server) ? 'tap' : refusalOf(parsed, server);
	if (refused !== null) {
		const meant = known ? path : nearest(path, context.paths);
		const instead = `${context.serverOrigin}${meant === null ? '/echo' : meant + searchOf(parsed)}`;
		return { wire: nowhere(server), shown, refused, instead, unknownPath: null };
	}
	return { ...rest, wire: withTap(shown, searchOf(parsed), context.tap), shown, unknownPath: known ? null : path };
}

/**
 * Finds the address of a plain request, by the rules of a socket's.
 *
 * @param paths what the lab server has by plain HTTP
 * @returns null for any other
 */
export function httpAddressOf(
	url: string,
	context: Omit<AddressContext, 'paths'>,
	paths: readonly string[],
): string | null {
	const address = addressOf(url, { ...context, paths });
	if (address === null || address.refused !== null || address.unknownPath !== null) return null;
	const wire = parse(address.wire, context.serverOrigin);
	if (wire === null || hashOf(wire) !== '' || !includes(paths, pathOf(wire))) return null;
	if (protocolOf(wire) === 'ws:') setProtocol(wire, 'http:');
	else if (protocolOf(wire) === 'wss:') setProtocol(wire, 'https:');
	else return null;
	return hrefOf(wire);
}

/**
 * An address that the sandbox's policy lets a socket have and that fails by itself: port 1 is blocked everywhere. In WebKit the
 * socket has to be closed while it connects.
 */
const nowhere = (server: URL): string =>
	`${protocolOf(server)}//${failsAtBlockedPorts ? `${hostnameOf(server)}:1` : hostOf(server)}/not-reached`;

/** The server goes by the last parameter of that name, in whatever way the learner's code has written others. */
function withTap(shown: string, search: string, tap: string | null): string {
	if (tap === null) return shown;
	const query = indexOf(shown, '?');
	if (query === -1) return `${shown}?tap=${tap}`;
	return search === '' ? `${slice(shown, 0, query)}?tap=${tap}` : `${shown}&tap=${tap}`;
}

const isSame = (url: URL, server: URL): boolean =>
	hostOf(url) === hostOf(server) && protocolOf(url) === protocolOf(server);

function refusalOf(url: URL, server: URL): AddressRefusal | null {
	if (isSame(url, server)) return null;
	if (hostOf(url) === hostOf(server) || hostOf(url) === CANONICAL_HOST) return 'scheme';
	const sameHost = hostnameOf(url) === hostnameOf(server);
	if (!sameHost && !(isLoopback(hostnameOf(url)) && isLoopback(hostnameOf(server)))) return 'host';
	if (portOf(url) !== portOf(server)) return 'port';
	return protocolOf(url) === protocolOf(server) ? 'loopback' : 'scheme';
}

const isLoopback = (hostname: string): boolean =>
	hostname === 'localhost' || hostname === '[::1]' || indexOf(hostname, '127.') === 0;

function includes(paths: readonly string[], path: string): boolean {
	const second = indexOf(path, '/', 1);
	const parent = second === -1 || indexOf(path, '/', second + 1) !== -1 ? null : slice(path, 0, second + 1);
	for (let index = 0; index < paths.length; index += 1) {
		if (paths[index] === path || paths[index] === parent) return true;
	}
	return false;
}

function parse(url: string, base: string): URL | null {
	try {
		return new NativeUrl(url, base);
	} catch {
		return null;
	}
}

function setterOf(name: 'protocol' | 'hostname' | 'port'): (url: URL, value: string) => void {
	const set = ownProperty(prototype, name)?.set;
	if (set === undefined) throw new TypeError(`No accessor ${name}`);
	return (url, value) => void apply(set, url, [value]);
}
