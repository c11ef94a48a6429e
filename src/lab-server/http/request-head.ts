import type { HeaderField } from '../../protocol/handshake/header-fields.ts';

/** What a request says before its body. A request of Node is one. */
export interface HttpRequestHead {
	readonly method?: string | undefined;
	/** The target of the request line. */
	readonly url?: string | undefined;
	/** Such as `1.1`. */
	readonly httpVersion: string;
	/** As they were written, in order: names and values take turns. */
	readonly rawHeaders: readonly string[];
}

/** @returns the headers as a list; where in the head they stood is not known */
export function headerFields({ rawHeaders }: HttpRequestHead): HeaderField[] {
	const fields: HeaderField[] = [];
	for (let at = 0; at < rawHeaders.length; at += 2) {
		fields.push({ name: rawHeaders[at] ?? '', value: rawHeaders[at + 1] ?? '', start: 0, end: 0 });
	}
	return fields;
}
