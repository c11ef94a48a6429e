/** Control bits of a TCP segment (RFC 9293 §3.1). */
export const TCP = { fin: 0x01, syn: 0x02, rst: 0x04, psh: 0x08, ack: 0x10 } as const;
