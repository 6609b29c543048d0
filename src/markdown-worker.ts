import { workerData } from 'node:worker_threads'
import { loadMath } from './site/load-math.ts'
import type { Ahead } from './site/render-ahead.ts'
import { renderAhead } from './site/render-ahead.ts'

// The second thread of a large build: what it is given comes from `src/site/help-ahead.ts` alone.
renderAhead(workerData as Ahead, loadMath)
