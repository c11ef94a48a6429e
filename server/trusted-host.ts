import { isIP } from 'node:net';

/**
 * Whether a name in the Host header can't have been made to point here by a stranger. A page may look up its own name, say
 * `evil.example`, a second time and get the address of somebody's own machine (DNS rebinding); to the browser it is then of
 * the same origin as this server. That takes a name that its owner can point anywhere: an address is none, nor is
 * `localhost`, nor a name without a dot or in `.local`, which only the own network hands out.
 *
 * @param host with or without a port, IPv6 addresses in brackets
 */
export function isTrustedHost(host: string): boolean {
	const name = host
		.replace(/:\d*$/, '')
		.replace(/^\[(.*)\]$/, '$1')
		.replace(/\.$/, '')
		.toLowerCase();
	return isIP(name) !== 0 || /^[a-z0-9_-]+$/.test(name) || name.endsWith('.localhost') || name.endsWith('.local');
}
