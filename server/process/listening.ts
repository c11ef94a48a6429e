import type { AddressInfo, Server } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { Config } from './config.ts';

/**
 * Connections that the system keeps until they are accepted; it may keep fewer (`net.core.somaxconn`). One that finds no
 * room tries again after a second, which a class that opens a page in the same moment would notice.
 */
export const BACKLOG = 4096;

/**
 * @returns where the server listens
 * @throws Error with one sentence that says what to do, when it can't
 */
export function listen(server: Server, { port, host }: Pick<Config, 'port' | 'host'>): Promise<AddressInfo> {
	return new Promise((resolve, reject) => {
		const fail = (error: NodeJS.ErrnoException) => reject(new Error(sentenceFor(error, port, host)));
		server.once('error', fail);
		server.listen({ port, host, backlog: BACKLOG }, () => {
			server.off('error', fail);
			const address = server.address();
			if (typeof address === 'object' && address !== null) resolve(address);
		});
	});
}

function sentenceFor(error: NodeJS.ErrnoException, port: number, host: string): string {
	switch (error.code) {
		case 'EADDRINUSE':
			return `Port ${port} is taken by another program: stop that program, or choose another port with PORT=${port + 1}.`;
		case 'EACCES':
			return `Port ${port} may not be used by this user: choose one above 1023, for example PORT=4321.`;
		case 'EADDRNOTAVAIL':
		case 'ENOTFOUND':
		case 'EAI_AGAIN':
			return `HOST=${host} is not an address of this machine: leave HOST out, or use 127.0.0.1.`;
		default:
			return `The server can't listen on ${host}, port ${port}: ${error.message}.`;
	}
}

/** The addresses at which the site can be opened: for this machine first, then those to give to a class. */
export function siteAddresses({ host, lan, publicOrigin }: Config, port: number): string[] {
	const everywhere = host === '0.0.0.0' || host === '::';
	const local = everywhere || host === '127.0.0.1' || host === '::1' || host === 'localhost';
	const own = `http://${local ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}/`;
	const others = lan || everywhere ? lanAddresses(port) : [];
	return [...(publicOrigin === null ? [] : [`${publicOrigin}/`]), own, ...others];
}

/** @returns the addresses at which others in the same network can open the site */
export const lanAddresses = (port: number): string[] =>
	Object.values(networkInterfaces())
		.flatMap((addresses) => addresses ?? [])
		.filter(({ family, internal }) => family === 'IPv4' && !internal)
		.map(({ address }) => `http://${address}:${port}/`);
