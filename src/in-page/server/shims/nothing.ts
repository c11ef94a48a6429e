/** Modules that only the client of `ws` uses: connections to other machines. */
export default {};
