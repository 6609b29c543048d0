export type DiskOperation =
  | 'copy' | 'create' | 'link' | 'list' | 'make folder' | 'read' | 'remove' | 'remove folder'
  | 'rename' | 'resolve' | 'inspect' | 'sync' | 'write'

/**
 * The one exception of the program: the file system refused. It is nobody's mistake in the content, so no
 * diagnostic.
 */
export class DiskFailure extends Error {
  readonly operation: DiskOperation
  /** As the system writes it, absolute on a real disk. */
  readonly path: string
  /** The system's name for the reason: `ENOSPC`. */
  readonly errno: string

  constructor(operation: DiskOperation, path: string, errno: string) {
    super(`Cannot ${operation} ${path}: ${REASONS[errno] ?? 'the system refused'} (${errno}).`)
    this.name = 'DiskFailure'
    this.operation = operation
    this.path = path
    this.errno = errno
  }
}

/** True for a failure of the disk for one of the reasons named; for any reason when none is named. */
export function isDiskFailure(error: unknown, ...errnos: readonly string[]): error is DiskFailure {
  return error instanceof DiskFailure && (errnos.length === 0 || errnos.includes(error.errno))
}

/** The errno of what Node threw; undefined when the file system did not throw it. */
export function errnoOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined
  return error.code
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EBUSY: 'another program is using it',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'something stands there already',
  EFBIG: 'the file is too large for this disk',
  EINVAL: 'this is no path inside the folder',
  EIO: 'the device reported an error',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links lead in a circle',
  EMFILE: 'this program has too many files open',
  ENAMETOOLONG: 'the name is too long for this disk',
  ENFILE: 'the system has too many files open',
  ENOENT: 'it does not exist',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file stands where a folder should be',
  ENOTEMPTY: 'the folder is not empty',
  EPERM: 'the system does not permit it',
  EROFS: 'the disk is read-only',
  ERR_FS_FILE_TOO_LARGE: 'the file is larger than 2 GiB',
  EXDEV: 'the two places lie on different disks',
}
