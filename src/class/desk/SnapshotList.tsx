import { For, type JSX, Show } from 'solid-js';
import type { ClassStrings } from '../../i18n/en/class.ts';
import type { Snapshot, Snapshots } from './snapshots.ts';

/** What was collected to be talked about, in the order in which it is shown. */
export function SnapshotList(props: {
	readonly snapshots: Snapshots;
	readonly strings: ClassStrings['desk'];
}): JSX.Element {
	const { snapshots } = props;
	const words = () => props.strings.snapshots;
	return (
		<Show when={snapshots.all().length > 0}>
			<section class="wl-snapshots" aria-label={words().heading}>
				<h2>{words().heading}</h2>
				<p>{words().hint}</p>
				<ol>
					<For each={snapshots.all()}>
						{(snapshot, place) => (
							<li>
								<span>{snapshot.lab}</span>
								<button type="button" class="wl-button" onClick={() => snapshots.show(place())}>
									{words().show(place() + 1)}
								</button>
								<button
									type="button"
									attr:autocomplete="off"
									class="wl-button"
									disabled={place() === 0}
									onClick={() => snapshots.moveUp(place())}
								>
									{words().up(place() + 1)}
								</button>
								<RunFile shown={snapshot} name={`snapshot-${place() + 1}`} strings={props.strings} />
								<button type="button" class="wl-button" onClick={() => snapshots.remove(place())}>
									{words().remove(place() + 1)}
								</button>
							</li>
						)}
					</For>
				</ol>
				<Show when={snapshots.unkept()}>
					<p role="status">{words().unkept}</p>
				</Show>
			</section>
		</Show>
	);
}

/** A link that saves a run as a file of ours, which holds its code; of a run that could not be sent, the code alone. */
export function RunFile(props: {
	readonly shown: Snapshot;
	/** Of the file, without what says its kind. */
	readonly name: string;
	readonly strings: ClassStrings['desk'];
}): JSX.Element {
	const { run, code } = props.shown;
	return (
		<a
			class="wl-button"
			download={`${props.name}.${run === null ? 'js' : 'json'}`}
			href={
				run === null
					? `data:text/javascript;charset=utf-8,${encodeURIComponent(code)}`
					: `data:application/json,${encodeURIComponent(run)}`
			}
		>
			{run === null ? props.strings.saveCode : props.strings.saveRun}
		</a>
	);
}
