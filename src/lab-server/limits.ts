/** What one learner, one page or one socket may use of a lab, in one place. Bytes and ms unless the name says else. */
export const LAB_LIMITS = {
	/** The largest message that a scenario takes; a larger one is answered with 1009. */
	messageBytes: 1024 * 1024,
	/** Fragments of one message, and chunks in which one frame may arrive; more are answered with 1008. */
	messageFragments: 4096,
	frameChunks: 8192,
	/**
	 * Frames and bytes a second that are read from one socket, and from all sockets of one address together, and how many
	 * at once after a time without. Who sends more is read from more slowly: TCP holds it back, and nothing is lost.
	 */
	framesPerSecond: 20_000,
	framesBurst: 40_000,
	bytesPerSecond: 16 * 1024 * 1024,
	bytesBurst: 64 * 1024 * 1024,
	addressFramesPerSecond: 100_000,
	addressFramesBurst: 200_000,
	addressBytesPerSecond: 64 * 1024 * 1024,
	addressBytesBurst: 256 * 1024 * 1024,
	/** How often rates are looked at: after so many frames, or so many bytes. */
	settleFrames: 256,
	settleBytes: 64 * 1024,
	/**
	 * Bytes that are kept for all sockets together: unfinished messages, what waits to be sent, what is not read yet. Above
	 * it the sockets that hold the most are closed with 1013; from the second figure on, new ones are refused with 503.
	 */
	heldBytes: 256 * 1024 * 1024,
	heldBytesForNew: 192 * 1024 * 1024,
	/** The same for the sockets of one address. Half of the figure above: nobody alone makes the server short for others. */
	heldBytesPerAddress: 96 * 1024 * 1024,
	/** How often that is added up: each time that so many ms have passed or so many bytes were read. */
	heldLook: 250,
	heldLookBytes: 16 * 1024 * 1024,
	/** A socket that was closed for what it holds is cut after this. */
	heldGrace: 1_000,
	/** While so many pongs wait to be sent, pings are not answered one by one: the last one's pong goes for all. */
	pongsUnderWay: 16,
	/** How often a socket is pinged. One that has given no sign of life from one ping to the next is cut. */
	keepAlive: 25_000,
	/** A peer that does not answer a close frame is cut after this. */
	closeTimeout: 10_000,
	/** A client with which the connection failed may answer the Close frame for so long, then TCP is ended. */
	closeLinger: 2_000,
	/** What it sends before that is thrown away; when it is more than this, TCP is ended at once. */
	closeLingerBytes: 8 * 1024 * 1024,
	/** A refused client that does not hang up is cut after this. */
	refusalLinger: 2_000,
	/** The longest wait that a parameter can ask for. */
	longestWait: 60_000,
	/** A scenario stops reading when so much waits to be sent, and reads on when it has fallen to the second. */
	sendQueueHighWater: 256 * 1024,
	sendQueueLowWater: 64 * 1024,
	/** What a message that waits costs beside its bytes. */
	sendQueueMessageCost: 64,
	/** A socket that says so many frames, or so many bytes, in less than this time lets others have their turn. */
	turnFrames: 256,
	turnBytes: 64 * 1024,
	turnTime: 5,
	/** After a turn nobody has one for so many times as long as it took: others are served at once most of the time. */
	turnPause: 2,
	/** The longest request head (Node's own limit). */
	headBytes: 16 * 1024,
	/** Sockets that one tap can watch at a time. */
	socketsPerTap: 256,
	/** Sockets of one run that can be watched in all, and runs of a page, of the last ones, whose sockets can be. */
	socketsPerRun: 1024,
	runsPerTap: 64,
	/** Bytes that a tap records of one socket; what follows is counted as lost. */
	tapBytesPerSocket: 16 * 1024 * 1024,
	/**
	 * Bytes on their way to one watcher, and to all together; what comes on top is counted as lost. The small share that
	 * each watcher has for itself is not taken from it by others.
	 */
	tapBacklog: 8 * 1024 * 1024,
	tapBacklogs: 256 * 1024 * 1024,
	tapReserve: 128 * 1024,
	/**
	 * A batch of records leaves at the latest after this, or when it has this many bytes. After a time without, so many leave at once: the
	 * first frame of a run is not to wait for the handshake before it.
	 */
	tapFlushInterval: 4,
	tapFlushBurst: 4,
	tapFlushBytes: 64 * 1024,
	/** What a batch has room for: the bytes before the last record, and that one. */
	tapBatchBytes: 160 * 1024,
	/** How soon a tap tries again to report losses to a watcher that does not keep up. */
	tapRetry: 250,
	/** The largest message of a page on its tap channel; it only asks for the time. */
	tapMessageBytes: 1024,
	/** Answers that may be on their way to it. */
	clockAnswers: 16,
	/** Sockets whose losses and last facts a tap keeps for a watcher that does not keep up, and facts of each. */
	tapLaggards: 1024,
	tapHeldFacts: 16,
	/** More than what is told of one of them takes. */
	tapReportBytes: 1024,
	/** `/silent`, `/stall-close` and `/slow-reader` can't ask with pings whether their peer is there: they cut it after this. */
	longestLifetime: 600_000,
	/** `/stall-close` cuts the link so long after a close frame. Browsers give up after 60 s. */
	closeStall: 90_000,
	/** `/outage`, `/resume` and `/ticker` keep so many states, and each for so long after it was asked for last. */
	keptStates: 4096,
	keptStateLifetime: 60_000,
	/** `/slow-reader` reads at most once in this time, and looks again after the second when nothing has come. */
	slowReadStep: 100,
	slowReadIdle: 500,
	/** What it reads in one step fits into what a stream buffers. */
	slowReadRate: 500_000,
	/** `/flood` sends so much, in all and before others have their turn. */
	floodMessages: 1_000_000,
	floodBytes: 256 * 1024 * 1024,
	floodTurnMessages: 64,
	floodTurnBytes: 32 * 1024,
	/** `/ticker` puts changes together while so many bytes wait for a client, and when it is so many behind. */
	tickerHighWater: 64 * 1024,
	tickerCatchUp: 64,
	/** How many prices a market of it may be ahead when it opens. */
	tickerBegin: 1_000_000,
	/** `/chat`: rooms, who may be in one, and what is kept of it: messages, people who may come back, and names of messages of each. */
	chatRooms: 100,
	chatPeople: 200,
	chatHistory: 100,
	chatKnown: 200,
	chatRefs: 16,
	/** An empty room is kept so long. */
	chatRoomLifetime: 600_000,
	/** The longest text, and the longest name that a client gives a message. */
	chatTextBytes: 1000,
	chatRefBytes: 64,
	/** What one connection may say a second, and how much at once after a time without. */
	chatPerSecond: 4,
	chatBurst: 20,
	/** Who lets so much wait is closed with 1013. */
	chatSlowBytes: 256 * 1024,
	/** Several servers with one Redis: how long one that does not answer is taken to be there. */
	sharedLease: 5_000,
	/** Rooms of all of them together; characters that wait on one of them to be written, and what a command costs beside its own. */
	sharedLogs: 1000,
	sharedWaiting: 4 * 1024 * 1024,
	sharedCommandCost: 512,
	/** `/game`: rooms, who may play and who may watch in one, and players that are remembered, those who are there included. */
	gameRooms: 50,
	gamePlayers: 40,
	gameWatchers: 60,
	gameKnown: 80,
	/** An empty room is kept so long. */
	gameRoomLifetime: 600_000,
	/** Steps of a round. */
	gameRound: 2400,
	/** Inputs of one player that count at once after a time without. */
	gameInputBurst: 12,
	/** Messages of one connection a second, and at once; who sends more is closed with 1008. */
	gamePerSecond: 60,
	gameBurst: 120,
	/** The longest delay and jitter that a player can ask for. */
	gameDelay: 1000,
	gameJitter: 500,
	/** States are left out while so many bytes wait for a client; who lets so many wait is closed with 1013. */
	gameHighWater: 4 * 1024,
	gameSlowBytes: 256 * 1024,
	/** `/bytes` writes so much: an address has room for it. */
	givenBytes: 4096,
	/** Runs of which it is known what their plain requests cost. */
	countedRuns: 4096,
	/** `/fragment` sends back a message in so many frames at most. */
	fragmentsPerMessage: 10_000,
	/**
	 * `/deflate`: the largest message, inflated. A kilobyte can stand for 1 MiB: with a larger figure one turn in the queue
	 * that all sockets share for that work would take long.
	 */
	deflateMessageBytes: 64 * 1024,
	/** Messages that are compressed or inflated at a time, and what each socket keeps for that, 96 KiB in all. */
	deflateConcurrency: 2,
	deflateWindowBits: 11,
	deflateMemoryLevel: 4,
	deflateChunkBytes: 16 * 1024,
	deflateContextBytes: 96 * 1024,
} as const;

/** The same with other figures, for tests and benchmarks. */
export type LabLimits = { readonly [Name in keyof typeof LAB_LIMITS]: number };
