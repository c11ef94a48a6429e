const total = 10;
const url = 'http://localhost:4321/updates/poll?after=';

for (let last = 0; last < total; last += 1) {
	const response = await fetch(url + last);
	const { update, price } = await response.json();
	console.log(`update ${update}: ${price}`);
}
