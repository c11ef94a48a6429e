import { readLinkedBytes, writeLinkedBytes } from './bytes-link.ts';

/** Who sent the bytes; `mask`: whoever masks is the client, frame by frame (RFC 6455 §5.1). */
export type Sender = 'client' | 'server' | 'mask';

/** What the address of the frame tool says behind `#`. */
export interface FrameLink {
	readonly bytes: Uint8Array;
	readonly sender: Sender;
	readonly deflate: boolean;
	/** Whether the bytes are to be changed: they are one frame for the encoder. */
	readonly edit: boolean;
}

/** @returns `#bytes=…`, with what is not the default; null when the bytes are too many for a link */
export async function writeFrameLink({ bytes, sender, deflate, edit }: FrameLink): Promise<string | null> {
	const written = await writeLinkedBytes(bytes);
	if (written === null) return null;
	const from = sender === 'mask' ? '' : `&from=${sender}`;
	return `#bytes=${written}${from}${deflate ? '&deflate' : ''}${edit ? '&edit' : ''}`;
}

/** @returns null where the address says nothing of bytes; `broken` where it can't be read */
export async function readFrameLink(hash: string): Promise<FrameLink | 'broken' | null> {
	const values = new URLSearchParams(hash.slice(1));
	const written = values.get('bytes');
	if (written === null) return null;
	const bytes = await readLinkedBytes(written);
	const from = values.get('from') ?? 'mask';
	if (bytes === null || !isSender(from)) return 'broken';
	return { bytes, sender: from, deflate: values.has('deflate'), edit: values.has('edit') };
}

const isSender = (text: string): text is Sender => text === 'client' || text === 'server' || text === 'mask';
