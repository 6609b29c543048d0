/** The picture that link previews show of a page, as a file of the site. */
export interface CardPicture {
  /** From the root of the site, without its base. */
  readonly url: string
  readonly width: number
  readonly height: number
  /** What stands on it, in words. */
  readonly alt: string
}
