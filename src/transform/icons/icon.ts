/** An icon of one colour: the square it is drawn in, as SVG's `viewBox`, and its outline. */
export interface Icon {
  readonly box: string
  readonly path: string
}
