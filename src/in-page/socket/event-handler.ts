const { apply } = Reflect;
const { addEventListener, removeEventListener } = EventTarget.prototype;

type Handler<E> = (event: E) => unknown;

/**
 * An event handler of an object, `onopen` and the like (HTML §8.1.8.1): a listener that is added when it is set first, whatever
 * takes its place later.
 */
export class EventHandler<E extends Event> {
	readonly #target: EventTarget;
	readonly #type: string;
	#value: Handler<E> | null = null;
	#listener: EventListener | null = null;

	constructor(target: EventTarget, type: string) {
		this.#target = target;
		this.#type = type;
	}

	get value(): Handler<E> | null {
		return this.#value;
	}

	/** @param value anything: what is no object is no handler */
	set(value: unknown): void {
		this.#value = isHandler<E>(value) ? value : null;
		if (this.#value === null) this.#remove();
		else this.#listener ??= this.#add();
	}

	#add(): EventListener {
		const listener: EventListener = (event) => {
			if (typeof this.#value !== 'function') return;
			if (apply(this.#value, this.#target, [event]) === false) event.preventDefault();
		};
		apply(addEventListener, this.#target, [this.#type, listener]);
		return listener;
	}

	#remove(): void {
		if (this.#listener !== null) apply(removeEventListener, this.#target, [this.#type, this.#listener]);
		this.#listener = null;
	}
}

/** Any object can be set as one (Web IDL's [LegacyTreatNonObjectAsNull]); one that is no function does nothing. */
const isHandler = <E>(value: unknown): value is Handler<E> =>
	(typeof value === 'object' && value !== null) || typeof value === 'function';
