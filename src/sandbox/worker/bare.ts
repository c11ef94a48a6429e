/**
 * Objects and lists that inherit nothing. What stands between the recorder and the page is made of these: whatever learner
 * code puts on `Object.prototype` and `Array.prototype`, it has no say in them.
 */
const { getOwnPropertyDescriptor, setPrototypeOf } = Reflect;

/** @returns the same object, without a prototype */
export function bare<Value extends object>(object: Value): Value {
	setPrototypeOf(object, null);
	return object;
}

/** @returns an own property's descriptor that has nothing but its own fields */
export function ownProperty(object: object, key: PropertyKey): PropertyDescriptor | undefined {
	const descriptor = getOwnPropertyDescriptor(object, key);
	return descriptor && bare(descriptor);
}
