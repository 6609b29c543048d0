/** What keeps a text from being XML, and where. */
export interface XmlMistake {
  readonly message: string
  readonly offset: number
}

const NAME = '[A-Za-z_:][\\w:.-]*'
const OPEN = new RegExp(`<(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`, 'y')
const CLOSE = new RegExp(`</(${NAME})\\s*>`, 'y')
const SKIPPED = /<!--(?:(?!--)[\s\S])*-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<!DOCTYPE[^>[]*>/y
const BAD_REFERENCE = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)/
// oxlint-disable-next-line no-control-regex
const BAD_SIGN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

/**
 * The first place at which a text is not well-formed XML 1.0; undefined where it is. Entities other than the
 * five of XML itself count as mistakes, since no feed reader knows them.
 */
export function xmlMistake(xml: string): XmlMistake | undefined {
  const sign = BAD_SIGN.exec(xml)
  if (sign !== null) return { message: 'it holds a control character', offset: sign.index }
  const open: string[] = []
  let hasRoot = false
  let at = 0
  while (at < xml.length) {
    const tag = xml.indexOf('<', at)
    const text = xml.slice(at, tag < 0 ? xml.length : tag)
    const reference = BAD_REFERENCE.exec(text)
    if (reference !== null) return { message: 'an `&` begins no reference', offset: at + reference.index }
    if (open.length === 0 && text.replace('\ufeff', '').trim() !== '')
      return { message: 'text stands outside of the root', offset: at }
    if (tag < 0) break
    const step = stepAt(xml, tag, open)
    if ('message' in step) return step
    if (step.isElement && hasRoot && step.depth === 0) return { message: 'there are two roots', offset: tag }
    hasRoot ||= step.isElement
    at = step.end
  }
  if (open.length > 0) return { message: `\`<${open.at(-1) ?? ''}>\` is never closed`, offset: xml.length }
  return hasRoot ? undefined : { message: 'it has no element', offset: 0 }
}

interface Step {
  readonly end: number
  readonly isElement: boolean
  /** How deep it stood when it began. */
  readonly depth: number
}

function stepAt(xml: string, at: number, open: string[]): Step | XmlMistake {
  const depth = open.length
  const skipped = matchAt(SKIPPED, xml, at)
  if (skipped !== undefined) return { end: at + skipped[0].length, isElement: false, depth }
  const opening = matchAt(OPEN, xml, at)
  if (opening !== undefined) {
    const [whole, name = '', attributes = '', slash] = opening
    if (BAD_REFERENCE.test(attributes))
      return { message: `an \`&\` in the attributes of \`<${name}>\` begins no reference`, offset: at }
    if (slash === '') open.push(name)
    return { end: at + whole.length, isElement: true, depth }
  }
  const closing = matchAt(CLOSE, xml, at)
  if (closing === undefined) return { message: 'a tag is not written as XML wants it', offset: at }
  const wanted = open.pop()
  if (wanted !== closing[1])
    return { message: `\`</${closing[1] ?? ''}>\` stands where \`</${wanted ?? ''}>\` should`, offset: at }
  return { end: at + closing[0].length, isElement: false, depth }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}
