import readline from 'node:readline'

/** Puts one question, with the answer that an empty line stands for; undefined when the user ends it all. */
export type Ask = (question: string, usual: string) => Promise<string | undefined>

/** What questions are read from and written to. */
export interface Dialogue {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
}

/** Asks on a terminal, line by line; Ctrl-C and the end of the input are no answer, then and from then on. */
export function asker(dialogue: Dialogue): { readonly ask: Ask; readonly end: () => void } {
  const reader = readline.createInterface(dialogue)
  const lines: string[] = []
  let isOver = false
  let waiting: ((line: string | undefined) => void) | undefined
  const give = (line: string | undefined): void => {
    const taken = waiting
    waiting = undefined
    if (taken !== undefined) taken(line)
    else if (line !== undefined) lines.push(line)
  }
  reader.on('line', give)
  reader.on('close', () => {
    isOver = true
    give(undefined)
  })
  const ask: Ask = async (question, usual) => {
    dialogue.output.write(usual === '' ? `${question}: ` : `${question} [${usual}]: `)
    // Lines that came before they were asked for, as a pasted answer does, are kept in their order.
    const early = lines.shift()
    if (early === undefined && isOver) return undefined
    const line = early ?? (await new Promise<string | undefined>((answered) => (waiting = answered)))
    return line === undefined ? undefined : line.trim() || usual
  }
  return { ask, end: () => reader.close() }
}
