import { parseLabAddress } from '../trace/address.ts';

/** Goes to the lab that the page's address names (`#lab=first-echo&frame=2`), and says so where there is none. */
function follow(): void {
	const address = parseLabAddress(location.hash);
	const problem = document.querySelector<HTMLElement>('[data-address-problem]');
	const lab =
		address === null || address === 'broken' ? null : document.querySelector(`section[data-lab$="/${address.lab}"]`);
	if (problem) problem.hidden = address === null || lab !== null;
	if (lab === null) return;
	lab.closest('[data-covered]')?.removeAttribute('data-covered');
	// Labs come to life when they are near; the lab itself then chooses what the address names.
	lab.scrollIntoView();
}

addEventListener('hashchange', follow);
follow();
