/** How far an inspection goes. */
export interface Bounds {
	/** Levels of nesting that are shown. */
	readonly depth: number;
	/** Properties or items of one object that are shown. */
	readonly items: number;
	/** Characters of one string that are shown. */
	readonly string: number;
	/** Characters in all, more or less. */
	readonly characters: number;
}

/** What is left of one inspection, over all that it has seen. */
export interface Inspection {
	readonly bounds: Bounds;
	/** Objects that may still be opened. */
	objects: number;
	/** Characters that may still be written, more or less. */
	characters: number;
	/** The objects that this one is in. */
	readonly path: object[];
}
