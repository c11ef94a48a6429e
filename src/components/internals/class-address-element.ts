/** The names of the machine itself: whoever opens the page under another one reads the address of the class above it. */
const OWN_MACHINE = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** Asks the server, where this page is open on its machine, at which addresses others can open it. */
class ClassAddressElement extends HTMLElement {
	connectedCallback(): void {
		// Without the server there is nothing to give to anybody.
		if (OWN_MACHINE.test(location.hostname)) this.#ask().catch(() => undefined);
	}

	async #ask(): Promise<void> {
		const response = await fetch('/class-addresses');
		if (!response.ok) return;
		const addresses = (await response.text()).split('\n').filter((line) => /^https?:/.test(line));
		if (addresses.length === 0) return;
		for (const address of addresses) {
			const link = document.createElement('a');
			link.href = address;
			link.textContent = address;
			this.append(' ', link);
		}
		this.hidden = false;
	}
}

customElements.define('wl-class-address', ClassAddressElement);
