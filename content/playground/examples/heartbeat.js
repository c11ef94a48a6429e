// A dead peer looks like a quiet one. So ask for an answer from time to time, and give up when none comes.
const EVERY = 300; // in a page of yours 20 to 30 s: below the time-outs of the proxies on the way
const PATIENCE = 1000; // in a page of yours about 10 s

// This server answers three messages, then plays dead.
const socket = new WebSocket('ws://localhost:4321/silent?answers=3');
let asked = 0;
let timer;

socket.onopen = ask;

function ask() {
	asked += 1;
	socket.send(`are you there? ${asked}`);
	timer = setTimeout(giveUp, PATIENCE);
}

// Whatever comes shows that the other side lives.
socket.onmessage = (event) => {
	console.log('answered:', event.data);
	clearTimeout(timer);
	timer = setTimeout(ask, EVERY);
};

function giveUp() {
	console.log(`no answer to ${asked} within ${PATIENCE} ms`);
	// The Close frame is not answered either, so the close event may take a minute: go on without waiting for it.
	socket.close(4000, 'no answer');
	console.log('readyState', socket.readyState, '- here a page opens its next socket');
}

socket.onclose = () => clearTimeout(timer);
