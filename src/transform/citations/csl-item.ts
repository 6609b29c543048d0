/** A value of CSL-JSON. */
export type CslValue = string | number | readonly CslName[] | CslDate

export interface CslName {
  readonly family?: string
  readonly given?: string
  readonly suffix?: string
  readonly 'non-dropping-particle'?: string
  readonly literal?: string
}

export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[]
  readonly literal?: string
}

/** A work in CSL-JSON 1.0.2; `id` and `type` are always there. */
export interface CslItem {
  readonly id: string
  readonly type: string
  readonly [name: string]: CslValue
}
