const url = 'ws://localhost:4321/drop?idle=1500';

const quiet = new WebSocket(url);
quiet.onclose = ({ code }) => console.log('quiet', code);

const beating = new WebSocket(url);
let beats = 0;
beating.onopen = beat;
beating.onmessage = () => setTimeout(beat, 200);
beating.onclose = ({ code }) => {
	console.log('beating', code);
};

function beat() {
	beats += 1;
	if (beats > 10) beating.close(1000);
	else beating.send(`beat ${beats}`);
}
