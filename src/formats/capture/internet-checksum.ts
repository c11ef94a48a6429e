/**
 * The checksum of IPv4 and TCP (RFC 1071): the complement of the ones' complement sum of 16-bit words, an odd last byte
 * being the high half of a word.
 *
 * @param sum what was summed up before, for a pseudo header
 */
export function internetChecksum(bytes: Uint8Array, sum = 0): number {
	let total = sum;
	for (let i = 0; i < bytes.length; i += 2) total += ((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0);
	// A packet has at most 65,535 bytes: the sum stays far below 2⁵³, and two foldings take in every carry.
	while (total > 0xffff) total = (total % 0x1_0000) + Math.floor(total / 0x1_0000);
	return ~total & 0xffff;
}
