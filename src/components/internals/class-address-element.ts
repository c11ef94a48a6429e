import { classAddresses } from '../../workbench/share/class-addresses.ts';

/** Says, where this page is open on the server's machine, at which addresses others can open it. */
class ClassAddressElement extends HTMLElement {
	connectedCallback(): void {
		void this.#ask();
	}

	async #ask(): Promise<void> {
		const addresses = await classAddresses();
		for (const address of addresses) {
			const link = document.createElement('a');
			link.href = address;
			link.textContent = address;
			this.append(' ', link);
		}
		this.hidden = addresses.length === 0;
	}
}

customElements.define('wl-class-address', ClassAddressElement);
