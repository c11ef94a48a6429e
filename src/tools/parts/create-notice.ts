import { type Accessor, createSignal } from 'solid-js';
import { copyText } from '../../browser/clipboard.ts';

/** What a tool says after an act: that something was copied, or the text itself where copying is not allowed. */
export interface ToolNotice {
	readonly note: Accessor<string>;
	say(note: string): void;
	/** @param said once it was copied */
	copy(text: string, said: string): Promise<void>;
	/** Puts what the tool holds into the address, and copies that. */
	copyAddress(hash: string, said: string): Promise<void>;
	/** @param hash null where what the tool holds is too long for a link */
	copyLink(hash: string | null, words: LinkWords): Promise<void>;
}

export interface LinkWords {
	readonly linkTooLong: string;
	readonly linkCopied: string;
}

/** @param place of the tool in the page */
export function createNotice(place: () => HTMLElement): ToolNotice {
	const [note, setNote] = createSignal('');
	const copy = async (text: string, said: string): Promise<void> => {
		setNote((await copyText(text, place())) ? said : text);
	};
	const copyAddress = (hash: string, said: string): Promise<void> => {
		history.replaceState(history.state, '', hash);
		return copy(location.href, said);
	};
	return {
		note,
		say: setNote,
		copy,
		copyAddress,
		async copyLink(hash, words) {
			if (hash === null) setNote(words.linkTooLong);
			else await copyAddress(hash, words.linkCopied);
		},
	};
}
