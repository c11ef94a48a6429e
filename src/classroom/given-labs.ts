/** A lab of the teacher's own, as a class has it: what its link has behind the address. Nobody here looks into it. */
export interface GivenLab {
	readonly id: string;
	readonly title: string;
	/** `#own-lab=1.…` */
	readonly link: string;
}

/** Labs of a class, and characters: of a title, of one link, and of all links together, which each page is sent. */
const GIVEN_LAB_LIMITS = { labs: 10, title: 100, link: 32_000, links: 100_000 } as const;

/** @returns null for what is no such lab */
export function readGivenLab(value: unknown): GivenLab | null {
	if (typeof value !== 'object' || value === null) return null;
	const { id, title, link }: Partial<Record<keyof GivenLab, unknown>> = value;
	const isId = typeof id === 'string' && isGivenLabId(id);
	const isTitle = typeof title === 'string' && title.trim() !== '' && title.length <= GIVEN_LAB_LIMITS.title;
	const isLink =
		typeof link === 'string' && link.length <= GIVEN_LAB_LIMITS.link && /^#own-lab=[1-9]\d{0,3}\.[\w-]+$/.test(link);
	return isId && isTitle && isLink ? { id, title, link } : null;
}

export const isGivenLabId = (id: string): boolean => /^[a-z0-9]{8,24}$/.test(id);

/** Where the labs of a class are kept. */
export interface LabStore {
	loadLabs(): readonly GivenLab[];
	saveLabs(labs: readonly GivenLab[]): void;
}

/** The labs that the teacher has given to the class, the last one first. */
export class GivenLabs {
	readonly #store: LabStore;
	#all: readonly GivenLab[];

	constructor(store: LabStore) {
		this.#store = store;
		this.#all = store.loadLabs();
	}

	get all(): readonly GivenLab[] {
		return this.#all;
	}

	/** One that was given before under the same id is replaced. @returns null where it is done */
	give(lab: GivenLab): 'too-many-labs' | null {
		const labs = [lab, ...this.#all.filter(({ id }) => id !== lab.id)];
		const characters = labs.reduce((sum, { link }) => sum + link.length, 0);
		if (labs.length > GIVEN_LAB_LIMITS.labs || characters > GIVEN_LAB_LIMITS.links) return 'too-many-labs';
		this.#keep(labs);
		return null;
	}

	takeBack(id: string): void {
		this.#keep(this.#all.filter((lab) => lab.id !== id));
	}

	/** Everything was deleted. */
	reset(): void {
		this.#all = [];
	}

	#keep(labs: readonly GivenLab[]): void {
		this.#all = labs;
		this.#store.saveLabs(labs);
	}
}
