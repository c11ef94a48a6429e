/** What goes over the port of a connection. */
export type PortMessage =
	| { readonly type: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> }
	/** So many bytes were read: there is room for as many. */
	| { readonly type: 'read'; readonly length: number }
	/** No more bytes come. */
	| { readonly type: 'end' }
	/** The connection is broken off. */
	| { readonly type: 'reset' };

/** @returns null for what is none */
export function readPortMessage(value: unknown): PortMessage | null {
	if (typeof value !== 'object' || value === null || !('type' in value)) return null;
	const { type } = value;
	if (type === 'end' || type === 'reset') return { type };
	if (type === 'read' && 'length' in value && typeof value.length === 'number') return { type, length: value.length };
	return type === 'bytes' && 'bytes' in value && isBytes(value.bytes) ? { type, bytes: value.bytes } : null;
}

const isBytes = (value: unknown): value is Uint8Array<ArrayBuffer> =>
	value instanceof Uint8Array && value.buffer instanceof ArrayBuffer;
