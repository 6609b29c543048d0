import type { Output } from '../model/output.ts'
import type { OutputPath } from '../model/paths.ts'
import { sourcePath } from '../model/paths.ts'
import type { WorkKind, WorkOrder, WorkResult } from '../model/work.ts'
import { workKey } from '../make/work-key.ts'
import type { Tracker } from '../track/tracker.ts'
import { WORK_PREFIX } from './copy-reader.ts'
import type { Inputs } from './inputs.ts'

export interface WorkQueries {
  /** What came of an order; undefined where it has not been made yet, which makes it wanted. */
  result(order: WorkOrder): WorkResult | undefined
  /**
   * What the pages that were last evaluated ordered and is not there; `isThere` knows the files that were
   * made.
   */
  wants(isThere?: (mark: string) => boolean): readonly WorkOrder[]
  /** All that those pages ordered. */
  ordered(): readonly WorkOrder[]
}

/** Binds to the tracker what pages order. Makes nothing: what is made comes in as inputs. */
export function workQueries(tracker: Tracker, { inputs }: { readonly inputs: Inputs }): WorkQueries {
  const query = tracker.query('work', (key): WorkResult | undefined => inputs.work(workKey(orderIn(key))))
  const ordered = (): readonly WorkOrder[] => tracker.keys('work').map(orderIn)
  return {
    result: ({ kind, request }) => query(`${kind} ${request}`),
    wants: (isThere = () => true) =>
      ordered().filter((order) => {
        const result = inputs.work(workKey(order))
        return result === undefined || (result.kind === 'file' && !isThere(result.mark))
      }),
    ordered,
  }
}

/** The output that publishes a file that was made. */
export function workOutput(path: OutputPath, { mark }: Extract<WorkResult, { kind: 'file' }>): Output {
  return { path, copyOf: sourcePath(WORK_PREFIX + mark), digest: mark }
}

const KINDS: readonly WorkKind[] = ['dot', 'mermaid', 'vega-lite', 'cv-pdf', 'card']

function orderIn(key: string): WorkOrder {
  const blank = key.indexOf(' ')
  const kind = KINDS.find((name) => name === key.slice(0, blank)) ?? 'dot'
  return { kind, request: key.slice(blank + 1) }
}
