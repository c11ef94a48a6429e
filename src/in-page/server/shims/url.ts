/** What `ws` takes from `node:url`. */
const PlatformURL = URL;

export { PlatformURL as URL };
