/** What else readers call what a page is for that is no lesson, by its address. */
export const pageWords: Readonly<Record<string, readonly string[]>> = {
	'tools/frame': ['decode bytes', 'paste bytes', 'frame decoder', 'hex dump', 'unmask a payload', 'write a frame'],
	'tools/accept': ['SHA-1', 'GUID', '258EAFA5-E914-47DA-95CA-C5AB0DC85B11', 'accept key', 'derive the accept value'],
	'tools/handshake': ['check a handshake', 'handshake validator', 'curl -v'],
	'tools/trace': ['HAR', 'open a HAR', 'Wireshark', 'tcpdump', 'pcap', 'pcapng', 'capture', 'import', 'recording'],
};
