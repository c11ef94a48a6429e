/** @returns the text in parts, an empty string (as the sandbox prints it among other values) being one of its own */
export const emptyStringsIn = (text: string): readonly string[] =>
	text
		.split(/(?<=^|\s)('')(?=\s|$)/)
		.filter((part, index, parts) => part !== '' || (parts.length === index + 1 && index === 0));
