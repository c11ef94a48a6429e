/** What an address has for one reader alone: what an application calls them, and as what they take part. */
const OWN = ['name', 'as'];

/** @returns the page of a teacher as a class is taken to it: without what is their own, and without a moment of a run */
export function ledPage({ pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>): string {
	const query = new URLSearchParams(search);
	for (const name of OWN) query.delete(name);
	const asked = query.size === 0 ? '' : `?${query}`;
	// Which moment it is, is told with the run that has it: in a student's own run the same number is something else.
	const named = /^#lab=[a-z0-9-]+/.exec(hash)?.[0] ?? (hash.includes('=') ? '' : hash);
	return pathname + asked + named;
}

/** @returns whether a reader is where the class is taken to; what their address has beside is their own */
export function isAt(here: Pick<Location, 'pathname' | 'search' | 'hash'>, target: URL): boolean {
	const query = new URLSearchParams(here.search);
	const sameQuery = [...target.searchParams].every(([name, value]) => query.get(name) === value);
	return here.pathname === target.pathname && sameQuery;
}

/** Goes where everybody is taken, unless this page is there. */
export function goTo(page: string): void {
	const target = new URL(page, location.href);
	if (target.origin !== location.origin) return;
	if (!isAt(location, target)) location.assign(target);
	else if (target.hash !== '' && target.hash !== location.hash) location.hash = target.hash;
}
