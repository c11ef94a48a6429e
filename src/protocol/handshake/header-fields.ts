/** One header field as it stands in the head. */
export interface HeaderField {
	/** As written; names are compared without regard to case. */
	readonly name: string;
	/** Without the white space around it. One character for each byte, as HTTP has no character set. */
	readonly value: string;
	/** Offset of the field's first byte in the head. */
	readonly start: number;
	/** Offset after the last byte of the field's line, its CRLF not included. */
	readonly end: number;
}

/** The values of all fields of that name, in order; names are compared without regard to case. */
export function headerValues(headers: readonly HeaderField[], name: string): readonly string[] {
	const wanted = name.toLowerCase();
	return headers.filter((field) => field.name.toLowerCase() === wanted).map((field) => field.value);
}

/** The value of a field, several of the same name joined as RFC 9110 §5.2 says; null if there is none. */
export function headerValue(headers: readonly HeaderField[], name: string): string | null {
	const values = headerValues(headers, name);
	return values.length === 0 ? null : values.join(', ');
}

/** The elements of a comma-separated field, over all fields of that name, empty ones left out. */
export function headerList(headers: readonly HeaderField[], name: string): readonly string[] {
	return listElements(headerValues(headers, name));
}

/** The elements of the values of a comma-separated field, empty ones left out (RFC 9110 §5.6.1.2). */
export function listElements(values: readonly string[]): readonly string[] {
	return values
		.flatMap((value) => value.split(','))
		.map((element) => element.trim())
		.filter((element) => element !== '');
}

/** Whether a comma-separated field has this element, without regard to case. */
export function headerHas(headers: readonly HeaderField[], name: string, element: string): boolean {
	const wanted = element.toLowerCase();
	return headerList(headers, name).some((each) => each.toLowerCase() === wanted);
}

/** A token of RFC 9110 §5.6.2: what a header name, a method or a subprotocol is made of. */
export function isToken(text: string): boolean {
	return /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(text);
}
