import type { Scenario } from '../scenario.ts';
import { badAccept } from './bad-accept.ts';
import { broken } from './broken.ts';
import { bytes } from './bytes.ts';
import { chat } from './chat.ts';
import { close } from './close.ts';
import { crash } from './crash.ts';
import { deflate } from './deflate.ts';
import { drop } from './drop.ts';
import { echo } from './echo.ts';
import { ending } from './ending.ts';
import { flood } from './flood.ts';
import { fragment } from './fragment.ts';
import { game } from './game.ts';
import { headers } from './headers.ts';
import { httpBytes } from './http-bytes.ts';
import { limit } from './limit.ts';
import { moves } from './moves.ts';
import { origin } from './origin.ts';
import { outage } from './outage.ts';
import { ping } from './ping.ts';
import { raw } from './raw.ts';
import { refuse } from './refuse.ts';
import { resume } from './resume.ts';
import { sample } from './sample.ts';
import { shuffle } from './shuffle.ts';
import { silent } from './silent.ts';
import { slowReader } from './slow-reader.ts';
import { stallClose } from './stall-close.ts';
import { strippedUpgrade } from './stripped.ts';
import { subprotocol } from './subprotocol.ts';
import { ticker } from './ticker.ts';
import { ticket } from './ticket.ts';
import { twoServers } from './two-servers.ts';
import { updates } from './updates.ts';
import { upload } from './upload.ts';
import { violate } from './violate.ts';
import { visitors } from './visitors.ts';

/** Every scenario, in the order in which they are listed. */
export const SCENARIOS: readonly Scenario[] = [
	echo,
	shuffle,
	close,
	drop,
	outage,
	resume,
	crash,
	limit,
	refuse,
	strippedUpgrade,
	badAccept,
	twoServers,
	subprotocol,
	deflate,
	fragment,
	sample,
	ping,
	silent,
	slowReader,
	upload,
	flood,
	updates,
	httpBytes,
	stallClose,
	violate,
	bytes,
	broken,
	ending,
	headers,
	origin,
	ticket,
	visitors,
	moves,
	raw,
	chat,
	ticker,
	game,
];
