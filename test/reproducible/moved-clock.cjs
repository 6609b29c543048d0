// Loaded before the program: a clock that is four hundred days ahead.
const AHEAD = 400 * 86_400_000
const RealDate = Date
globalThis.Date = class extends RealDate {
  constructor(...words) {
    super(...(words.length === 0 ? [RealDate.now() + AHEAD] : words))
  }

  static now() {
    return RealDate.now() + AHEAD
  }
}
