/** A class with a prototype, whatever it is constructed with. */
interface Interface {
	readonly prototype: object;
}

/**
 * Lets a class look as Web IDL has an interface look: attributes and operations can be enumerated, constants stand on both the
 * interface and its prototype and can't be changed, and the class has the interface's name.
 */
export function exposeAsInterface(made: Interface, name: string, constants: Readonly<Record<string, number>>): void {
	const { prototype } = made;
	for (const [key, property] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
		if (key !== 'constructor') Object.defineProperty(prototype, key, { ...property, enumerable: true });
	}
	for (const [key, value] of Object.entries(constants)) {
		const constant = { value, enumerable: true, writable: false, configurable: false };
		Object.defineProperty(made, key, constant);
		Object.defineProperty(prototype, key, constant);
	}
	Object.defineProperty(made, 'name', { value: name, configurable: true });
	Object.defineProperty(prototype, Symbol.toStringTag, { value: name, configurable: true });
}
