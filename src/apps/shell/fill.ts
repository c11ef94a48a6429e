/** @returns the text with each `{name}` that there is a value for replaced by it */
export function fill(text: string, values: Readonly<Record<string, string | number>> = {}): string {
	return text.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? `${values[name]}` : whole));
}
