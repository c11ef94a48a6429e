import { isIP } from 'node:net';
import { hostname } from 'node:os';

/**
 * Whether a name in the Host header can't have been made to point here by a stranger. A page may look up its own name, say
 * `evil.example`, a second time and get the address of somebody's own machine (DNS rebinding); to the browser it is then of
 * the same origin as this server. That takes a name that its owner can point anywhere: an address is none, nor is
 * `localhost`, nor this machine's own name, alone or in `.local`. Other names of those two kinds may be claimed by anyone in
 * the own network (RFC 6762).
 *
 * @param host with or without a port, IPv6 addresses in brackets
 * @param own this machine's name
 */
export function isTrustedHost(host: string, own: string = hostname()): boolean {
	const name = host
		.replace(/:\d*$/, '')
		.replace(/^\[(.*)\]$/, '$1')
		.replace(/\.$/, '')
		.toLowerCase();
	const [label = ''] = own.toLowerCase().split('.');
	const names = ['localhost', ...(label === '' ? [] : [label, `${label}.local`])];
	return isIP(name) !== 0 || names.includes(name) || name.endsWith('.localhost');
}
