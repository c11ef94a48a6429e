// A client in a process of its own, so that it can be killed and stopped. It does what its parent says.
import { createHash } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/** What the parent may say of the connection with this name. */
export type Order =
	| { readonly do: 'open'; readonly name: string; readonly port: number }
	| { readonly do: 'write'; readonly name: string; readonly base64: string }
	| { readonly do: 'pause' | 'resume'; readonly name: string }
	/** Every connection goes in this way. */
	| { readonly do: 'destroy' }
	| { readonly do: 'reset' }
	/** Answers when so many bytes have come in all. */
	| { readonly do: 'count'; readonly name: string; readonly bytes: number };

/** The answer to `count`: of exactly so many bytes the SHA-256, in hexadecimal. */
export interface Counted {
	readonly name: string;
	readonly digest: string;
}

interface Connection {
	readonly socket: Socket;
	readonly chunks: Buffer[];
	received: number;
	look: () => void;
}

const connections = new Map<string, Connection>();

function open(name: string, port: number): void {
	const socket = connect({ port, host: '127.0.0.1', noDelay: true });
	const connection: Connection = { socket, chunks: [], received: 0, look: () => {} };
	socket.on('error', () => socket.destroy());
	socket.on('data', (chunk) => {
		connection.chunks.push(chunk);
		connection.received += chunk.length;
		connection.look();
	});
	connections.set(name, connection);
}

function count(name: string, connection: Connection, bytes: number): void {
	connection.look = () => {
		if (connection.received < bytes) return;
		const all = Buffer.concat(connection.chunks).subarray(0, bytes);
		const counted: Counted = { name, digest: createHash('sha256').update(all).digest('hex') };
		process.send?.(counted);
		connection.look = () => {};
	};
	connection.look();
}

function leave(way: 'destroy' | 'reset'): void {
	for (const { socket } of connections.values()) {
		if (way === 'reset') socket.resetAndDestroy();
		else socket.destroy();
	}
}

process.on('message', (order: Order) => {
	if (order.do === 'destroy' || order.do === 'reset') {
		leave(order.do);
		return;
	}
	if (order.do === 'open') open(order.name, order.port);
	const connection = connections.get(order.name);
	if (connection === undefined) return;
	if (order.do === 'write') connection.socket.write(Buffer.from(order.base64, 'base64'));
	else if (order.do === 'count') count(order.name, connection, order.bytes);
	else if (order.do !== 'open') connection.socket[order.do]();
});
process.on('disconnect', () => process.exit());
