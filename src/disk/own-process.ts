import fs from 'node:fs'
import { errnoOf } from './disk-failure.ts'

/** A process that may hold a lock. */
export interface Owner {
  /**
   * Its number, and when it began where the system tells, so that a later process of the same number is
   * another one.
   */
  readonly name: string
  /** True while the process of that name runs. */
  readonly isAlive: (name: string) => boolean
}

/** This process, as the holder of a lock, and a way to ask whether another holder still runs. */
export function ownProcess(): Owner {
  return { name: nameOf(process.pid), isAlive }
}

function isAlive(name: string): boolean {
  const pid = Number(name.split(' ')[0])
  if (!Number.isSafeInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (errnoOf(error) === 'ESRCH') return false
  }
  return nameOf(pid) === name
}

function nameOf(pid: number): string {
  return `${pid} ${startOf(pid)}`.trimEnd()
}

/**
 * Field 22 of Linux's /proc/<pid>/stat, counted after the program's name, which may hold spaces; ''
 * elsewhere.
 */
function startOf(pid: number): string {
  try {
    const line = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
