/**
 * Objects and lists that inherit nothing. Whatever stands between learner code and the page is made of these: what the
 * code puts on `Object.prototype` and `Array.prototype` has no say in them.
 */
const { getOwnPropertyDescriptor, setPrototypeOf } = Reflect;

/** @returns the same object, without a prototype: no method, no iteration, only what it has itself */
export function bare<Value extends object>(object: Value): Value {
	setPrototypeOf(object, null);
	return object;
}

/** @returns an empty list, to be filled by index */
export const list = <Item>(): Item[] => bare([]);

/** @returns an own property's descriptor that has nothing but its own fields */
export function ownProperty(object: object, key: PropertyKey): PropertyDescriptor | undefined {
	const descriptor = getOwnPropertyDescriptor(object, key);
	return descriptor && bare(descriptor);
}
