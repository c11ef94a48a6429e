/** What a request says before its body. A request of Node is one. */
export interface RequestHead {
	readonly method?: string | undefined;
	/** The target of the request line. */
	readonly url?: string | undefined;
	/** Such as `1.1`. */
	readonly httpVersion: string;
	/** As they were written, in order: names and values take turns. */
	readonly rawHeaders: readonly string[];
}
