/** What lies in buffers and in what is a view of them, whatever their classes say. */
import { construct, getPrototypeOf, getterOf, reader } from './primordials.ts';

const NativeUint8Array = Uint8Array;
const isView = ArrayBuffer.isView;
const TypedArrayPrototype = getPrototypeOf(Uint8Array.prototype);

const bufferLengthOf = getterOf(ArrayBuffer.prototype, 'byteLength');
const blobSizeOf = getterOf(Blob.prototype, 'size');
/** Undefined for what is no typed array. */
const typedNameOf = reader<string | undefined>(TypedArrayPrototype, Symbol.toStringTag);
const typedBufferOf = reader<ArrayBufferLike>(TypedArrayPrototype, 'buffer');
const typedOffsetOf = reader<number>(TypedArrayPrototype, 'byteOffset');
const typedBytesOf = reader<number>(TypedArrayPrototype, 'byteLength');

/** How many items a typed array has. */
export const lengthOf = reader<number>(TypedArrayPrototype, 'length');

const viewBufferOf = reader<ArrayBufferLike>(DataView.prototype, 'buffer');
const viewOffsetOf = reader<number>(DataView.prototype, 'byteOffset');
const viewBytesOf = reader<number>(DataView.prototype, 'byteLength');

export const isTypedArray = (view: object): boolean => typedNameOf(view) !== undefined;

/** @returns the bytes of an ArrayBuffer or of a view of one, not copied; null when it is neither */
export function bytesIn(value: unknown): Uint8Array | null {
	if (typeof value !== 'object' || value === null) return null;
	try {
		if (!isView(value)) {
			const length = bufferLengthOf(value);
			const bytes: Uint8Array = construct(NativeUint8Array, [value, 0, length]);
			return bytes;
		}
		return isTypedArray(value)
			? new NativeUint8Array(typedBufferOf(value), typedOffsetOf(value), typedBytesOf(value))
			: new NativeUint8Array(viewBufferOf(value), viewOffsetOf(value), viewBytesOf(value));
	} catch {
		return null;
	}
}

export function isBlob(value: unknown): value is Blob {
	if (typeof value !== 'object' || value === null) return false;
	try {
		blobSizeOf(value);
		return true;
	} catch {
		return false;
	}
}

/** @returns the same data, safe from what learner code still does to a buffer; strings and blobs can't change */
export function copyOf<Data>(data: Data): Data | Uint8Array<ArrayBuffer> {
	const bytes = bytesIn(data);
	return bytes === null ? data : new NativeUint8Array(bytes);
}
