/** What the first bytes of a captured packet are; the numbers are those of the registry (www.tcpdump.org/linktypes.html). */
export const LINK_TYPE = {
	/** BSD's loopback: the address family in the byte order of the machine that captured. */
	null: 0,
	ethernet: 1,
	ppp: 9,
	pppoe: 51,
	/** Nothing but the IP packet; 12 and 14 are what some systems write for it. */
	raw: 101,
	rawOld: 12,
	rawOpenBsd: 14,
	/** OpenBSD's loopback: as `null`, in network byte order. */
	loop: 108,
	/** Linux's “any” interface. */
	linuxCooked: 113,
	ipv4: 228,
	ipv6: 229,
	linuxCooked2: 276,
} as const;
