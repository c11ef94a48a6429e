import { createSignal, For, type JSX, Match, onCleanup, onMount, Show, Switch } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { FilePicker } from '../files/FilePicker.tsx';
import '../../views/button.css';
import './own-lab.css';
import { browserStore } from '../../browser/guarded-store.ts';
import { newLabId, type OwnLab } from '../../exercises/own-lab/own-lab.ts';
import type { OwnLabPageStrings } from '../../i18n/en/own-lab.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { PlaygroundProps } from '../playground/PlaygroundTools.tsx';
import type { MakeOf } from './create-maker.ts';
import { type KeptLab, keepLabs, keptLabs, LABS_KEPT, makingId } from './kept-labs.ts';
import type { LearnerLab } from './LearnerLab.tsx';
import { askedBy, OWN_LAB_HASH } from './lab-hash.ts';
import type { Maker } from './Maker.tsx';

type Shown =
	| { readonly kind: 'start' | 'opening' }
	| { readonly kind: 'learner'; readonly lab: OwnLab; readonly link: string; readonly View: typeof LearnerLab }
	| { readonly kind: 'maker'; readonly of: MakeOf; readonly View: typeof Maker };

/** The page of own labs: to make one, or to work on one that came by a link or from a teacher. Either is fetched when it is wanted. */
export default function OwnLabIsland(props: {
	readonly locale: Locale;
	readonly page: OwnLabPageStrings;
	readonly tools: PlaygroundProps;
}): JSX.Element {
	const { page, locale } = props;
	const [shown, setShown] = createSignal<Shown>({ kind: 'start' });
	const [problem, setProblem] = createSignal<string | null>(null);
	const [ready, setReady] = createSignal(false);
	const [making, setMaking] = createSignal<string | null>(null);
	const [kept, setKept] = createSignal<readonly KeptLab[]>([]);
	let picker!: HTMLInputElement;

	/** What can fail is the loading. */
	const attempt = (work: Promise<void>): void => {
		work.catch(() => {
			setShown({ kind: 'start' });
			setProblem(page.failed);
		});
	};
	const address = (hash: string): void =>
		history.replaceState(history.state, '', location.pathname + location.search + hash);

	const make = async (of: MakeOf): Promise<void> => {
		setProblem(null);
		const [{ Maker: View }] = await Promise.all([import('./Maker.tsx'), loadWords()]);
		address(`${OWN_LAB_HASH}new`);
		setShown({ kind: 'maker', of, View });
	};
	const openLink = async (link: string): Promise<void> => {
		const [{ openLabLink }, { LearnerLab: View }] = await Promise.all([
			import('./open-lab.ts'),
			import('./LearnerLab.tsx'),
			loadWords(),
		]);
		const { lab, problem: why } = await openLabLink(link, locale);
		if (lab === null) {
			setShown({ kind: 'start' });
			setProblem(why);
			return;
		}
		const isKept = keepLabs(browserStore, [{ id: lab.id, title: lab.title, link }]);
		const placed = askedBy(location.hash).kind === 'kept';
		// Where nothing is kept, a reload needs the whole link.
		if (!placed && isKept) address(OWN_LAB_HASH + lab.id);
		setProblem(null);
		setShown({ kind: 'learner', lab, link, View });
		// Who follows addresses to places in labs finds this one now.
		if (placed) dispatchEvent(new HashChangeEvent('hashchange'));
	};
	const openFile = async (file: File): Promise<void> => {
		const { openLabFile } = await import('./open-lab.ts');
		const { lab, problem: why } = await openLabFile(file, locale);
		if (lab === null) setProblem(why);
		else await make({ from: 'lab', lab });
	};
	const follow = (): void => {
		const asked = askedBy(location.hash);
		switch (asked.kind) {
			case 'nothing':
				return;
			case 'make': {
				if (shown().kind === 'maker' && asked.from === null) return;
				attempt(make({ from: asked.from ?? 'draft' }));
				return;
			}
			case 'link':
				setShown({ kind: 'opening' });
				attempt(openLink(location.hash));
				return;
			case 'kept':
				openKept(asked.id);
		}
	};
	const openKept = (id: string): void => {
		const link = keptLabs(browserStore).find((lab) => lab.id === id)?.link;
		const now = shown();
		if (now.kind === 'learner' && now.lab.id === id && (link === undefined || now.link === link)) return;
		if (link === undefined) {
			setShown({ kind: 'start' });
			setProblem(page.notKept);
			return;
		}
		if (now.kind !== 'learner') setShown({ kind: 'opening' });
		attempt(openLink(link));
	};

	onMount(() => {
		setKept(keptLabs(browserStore));
		setMaking(makingId(browserStore));
		setReady(true);
		follow();
		addEventListener('hashchange', follow);
		document.addEventListener(LABS_KEPT, follow);
		onCleanup(() => {
			removeEventListener('hashchange', follow);
			document.removeEventListener(LABS_KEPT, follow);
		});
	});

	return (
		<div class="wl-own not-content">
			<Show when={problem()}>
				{(sentence) => (
					<p class="wl-own__problem" role="alert">
						{sentence()}
					</p>
				)}
			</Show>
			<Switch>
				<Match when={shown().kind === 'start'}>
					<p class="wl-own__about">{page.about}</p>
					<div class="wl-own__row">
						<button
							type="button"
							class="wl-button wl-button--run"
							attr:autocomplete="off"
							disabled={!ready()}
							onClick={() => attempt(make({ from: 'draft' }))}
						>
							{making() === null ? page.make : page.goOn}
						</button>
						<button
							type="button"
							class="wl-button"
							attr:autocomplete="off"
							disabled={!ready()}
							onClick={() => picker.click()}
						>
							{page.open}
						</button>
						<FilePicker
							of="lab"
							ref={(element) => {
								picker = element;
							}}
							onFiles={([file]) => {
								if (file !== undefined) attempt(openFile(file));
							}}
						/>
					</div>
					<Show when={kept().length > 0}>
						<h2 class="wl-own__heading">{page.kept}</h2>
						<ul class="wl-own__kept">
							<For each={kept()}>
								{({ id, title }) => (
									<li>
										<a href={OWN_LAB_HASH + id}>{title}</a>
									</li>
								)}
							</For>
						</ul>
					</Show>
				</Match>
				<Match when={shown().kind === 'opening'}>
					<p role="status">{page.opening}</p>
				</Match>
				<Match when={learnerIn(shown())} keyed>
					{({ View, lab }) => (
						<Dynamic
							component={View}
							lab={lab}
							locale={locale}
							page={page}
							mine={making() === lab.id}
							onChange={() => attempt(make(making() === lab.id ? { from: 'draft' } : copyOf(lab)))}
						/>
					)}
				</Match>
				<Match when={makerIn(shown())} keyed>
					{({ View, of }) => <Dynamic component={View} of={of} locale={locale} tools={props.tools} />}
				</Match>
			</Switch>
		</div>
	);
}

const learnerIn = (shown: Shown) => (shown.kind === 'learner' ? shown : null);
const makerIn = (shown: Shown) => (shown.kind === 'maker' ? shown : null);

/** What somebody else made is changed as a lab of its own. */
const copyOf = (lab: OwnLab): MakeOf => ({ from: 'lab', lab: { ...lab, id: newLabId() } });

/** The words of labs, which a page without one does not have. */
async function loadWords(): Promise<void> {
	const { ownWords } = await import('../words.ts');
	await ownWords();
}
