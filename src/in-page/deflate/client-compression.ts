import { joined } from '../../protocol/joined.ts';
import type { Compression, DeflateParameters } from '../../protocol/permessage-deflate.ts';
import { Inflater } from '../../trace/inflater.ts';
import { Deflater, FLUSH_TAIL } from './deflater.ts';

/** What a client compresses and inflates messages with, as both ends agreed (RFC 7692 §7.1). */
export function clientCompression(agreed: DeflateParameters): Compression {
	const deflater = new Deflater({ windowBits: agreed.clientMaxWindowBits });
	const inflater = new Inflater(Number.MAX_SAFE_INTEGER);
	return {
		deflate(data) {
			const flushed = joined(deflater.deflate(data));
			if (agreed.clientNoContextTakeover) deflater.reset();
			return flushed.subarray(0, flushed.length - FLUSH_TAIL.length);
		},
		inflate(payload, limit) {
			let outcome = inflater.begin(payload);
			while (outcome === null) outcome = inflater.step(limit);
			if (agreed.serverNoContextTakeover) inflater.reset();
			if (typeof outcome === 'string') return outcome;
			return outcome.size > limit ? 'too-large' : outcome.data;
		},
	};
}
