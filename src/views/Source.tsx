import { Show } from 'solid-js';
import { sourceUrl } from './source-url.ts';
import './view.css';

/** Names the section that a statement comes from, and leads there unless `linked` is false. */
export function Source(props: { readonly section: string; readonly linked?: boolean }) {
	return (
		<Show
			when={props.linked !== false && sourceUrl(props.section)}
			fallback={<span class="wl-source">{props.section}</span>}
		>
			{(url) => (
				<a class="wl-source" href={url()} target="_blank" rel="noreferrer">
					{props.section}
				</a>
			)}
		</Show>
	);
}
