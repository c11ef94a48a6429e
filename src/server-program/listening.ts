/** Which servers of the program listen, and the connections that are given to them. */
import { Buffer } from 'node:buffer';
import type { EventEmitter } from 'node:events';
import type { Duplex } from 'node:stream';
import { incomingMessage, readRequest } from '../in-page/server/request-reader.ts';

/** Node's own bound of a request's head: `http.maxHeaderSize`. */
const NODE = { headBytes: 16 * 1024 };

const servers = new Map<number, EventEmitter>();
const links = new Set<Duplex>();
/** Servers that wait for their connections to end. */
const closing = new Set<() => void>();

/** @returns whether another one listens on that port */
export function listen(server: EventEmitter, port: number): boolean {
	if (servers.has(port)) return true;
	servers.set(port, server);
	return false;
}

export function closeServer(server: EventEmitter, done: () => void): void {
	for (const [port, other] of servers) if (other === server) servers.delete(port);
	closing.add(done);
	queueMicrotask(settle);
}

function settle(): void {
	if (links.size > 0) return;
	for (const done of closing) done();
	closing.clear();
}

/** Connections that are open. */
export const openLinks = (): number => links.size;

/** Breaks all connections off, as a process that dies does. */
export function cutAll(): void {
	servers.clear();
	closing.clear();
	for (const link of links) link.destroy();
}

/**
 * Gives a connection to the server that listens. The lab has one address for it, so its port does not matter; where nobody listens
 * it is broken off, as a system refuses it.
 */
export function accept(link: Duplex): void {
	const [server] = servers.values();
	if (server === undefined) {
		link.destroy();
		return;
	}
	links.add(link);
	link.on('error', () => link.destroy());
	link.on('close', () => {
		links.delete(link);
		settle();
	});
	// Nobody reads on where a program has refused a request: the end of the link would not be seen.
	link.once('finish', () => link.resume());
	readRequest(link, NODE, (read) => {
		if ('status' in read)
			answer(link, read.status, read.status === 431 ? 'Request Header Fields Too Large' : 'Bad Request');
		else {
			const request = incomingMessage(read.head, link);
			if (request.headers.upgrade === undefined) answer(link, 426, 'Upgrade Required');
			else if (!server.emit('upgrade', request, link, Buffer.from(read.rest))) link.destroy();
		}
	});
}

/** As Node answers by itself. */
const answer = (link: Duplex, status: number, reason: string): void =>
	void link.end(`HTTP/1.1 ${status} ${reason}\r\nConnection: close\r\n\r\n`);
