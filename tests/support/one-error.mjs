// Jest runs tests in a world of their own, where an error that Node throws is no instance of the Error that tests and
// code see. In production there is one Error; here `instanceof Error` is told to recognise both.
const isOrdinaryInstance = Function.prototype[Symbol.hasInstance];

Object.defineProperty(Error, Symbol.hasInstance, {
  value(candidate) {
    return isOrdinaryInstance.call(this, candidate) || (this === Error && Error.isError(candidate));
  },
});
